/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Deterministic CBOR (RFC 8949 §4.2.1), strict in both directions: one value has one encoding, and only that one is read.
 *
 * <p>The subset: integers from −2<sup>63</sup> to 2<sup>256</sup>−1 in their shortest form, byte strings, texts in valid UTF-8, arrays, maps whose keys are unsigned integers in ascending order, true,
 * false, null — all of definite length. Integers above 2<sup>64</sup>−1 are the one use of a tag (2, unsigned bignum, without leading zeros).
 * No floating point, no other tags or simple values, no indefinite lengths, nothing after the one item.
 */
package org.openledger.core.cbor;
