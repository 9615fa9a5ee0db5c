/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

/**
 * Where and when a leaf stands.
 *
 * @param height its index
 * @param time when it was decided, in milliseconds since 1970
 */
public record Stamp(long height, long time) {}
