/* SPDX-License-Identifier: Apache-2.0 */
/** Byte strings, digests, texts with one spelling, and the one way in which input can be malformed. */
package org.openledger.verifier.bytes;
