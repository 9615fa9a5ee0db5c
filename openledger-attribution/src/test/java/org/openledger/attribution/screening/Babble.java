/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import java.util.Random;

/** Seeded prose that nobody wrote: small English words between made-up ones. */
final class Babble {

    private static final String[] SMALL = "the of and to a in is was that it for as with be are this".split(" ");
    private static final String[] SYLLABLES = "ba re ti lo mun ka sel dor vi ter pa ron".split(" ");

    private Babble() {}

    static String prose(long seed, int words) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ");
            if (random.nextInt(5) < 2) {
                text.append(SMALL[random.nextInt(SMALL.length)]);
            } else {
                text.append(word(random));
            }
        }
        return text.append('.').toString();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }
}
