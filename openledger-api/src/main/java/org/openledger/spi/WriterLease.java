/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

/**
 * The right to write.
 *
 * @param writer who holds it
 * @param term which lease: each is larger than all before
 */
public record WriterLease(WriterId writer, long term) {}
