/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

/** The finaliser of MurmurHash3: a bijection on 32 bits that spreads every bit over all. */
final class Mixing {

    private Mixing() {}

    static int mix(int value) {
        int h = value;
        h = (h ^ (h >>> 16)) * 0x85EBCA6B;
        h = (h ^ (h >>> 13)) * 0xC2B2AE35;
        return h ^ (h >>> 16);
    }
}
