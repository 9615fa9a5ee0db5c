/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.cbor;

/** What kind of item comes next: every kind that the deterministic subset has. */
public enum CborType {
    /** An integer from 0 to 2<sup>64</sup>−1, in major type 0. */
    UNSIGNED,
    /** An integer from −2<sup>63</sup> to −1, in major type 1. */
    NEGATIVE,
    /** An integer from 2<sup>64</sup> to 2<sup>256</sup>−1, in tag 2. */
    BIGNUM,
    /** A byte string. */
    BYTES,
    /** A text in UTF-8. */
    TEXT,
    /** An array. */
    ARRAY,
    /** A map with unsigned integer keys. */
    MAP,
    /** True or false. */
    BOOL,
    /** Null. */
    NULL
}
