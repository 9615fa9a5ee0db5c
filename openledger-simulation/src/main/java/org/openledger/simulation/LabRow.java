/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openledger.datanet.Content;

/**
 * What a row of a study says: the truth about itself, for the planted checks and the planted attributor alone.
 *
 * @param idea what it is about; rows with the same idea are copies of each other
 * @param looks how good it looks, in percent
 * @param worth how good it is, in percent: how often answers use it
 * @param wakes the epoch from which on it turns out to be worthless; {@link #NEVER} for an honest row
 * @param variant which wording: a copy with another variant is a near copy
 */
record LabRow(long idea, int looks, int worth, int wakes, long variant) {
    static final int NEVER = Integer.MAX_VALUE;

    private static final Pattern TEXT =
            Pattern.compile("idea (-?\\d+), looks (\\d+), worth (\\d+), wakes (\\d+), variant (-?\\d+)");

    Content content() {
        return Content.text(
                "idea " + idea + ", looks " + looks + ", worth " + worth + ", wakes " + wakes + ", variant " + variant);
    }

    /** What a content says, if it is a study's. */
    static Optional<LabRow> of(Content content) {
        Matcher text = TEXT.matcher(content.text());
        return text.matches()
                ? Optional.of(new LabRow(
                        Long.parseLong(text.group(1)),
                        Integer.parseInt(text.group(2)),
                        Integer.parseInt(text.group(3)),
                        Integer.parseInt(text.group(4)),
                        Long.parseLong(text.group(5))))
                : Optional.empty();
    }

    /** The same idea in the same words. */
    LabRow copy() {
        return this;
    }

    /** The same idea in other words. */
    LabRow reworded(long words) {
        return new LabRow(idea, looks, worth, wakes, words);
    }

    /** How good it is in an epoch. */
    int worthIn(int epoch) {
        return epoch >= wakes ? 0 : worth;
    }

    /** What it does to an answer in an epoch: harm, once it is awake. */
    int effectIn(int epoch) {
        return epoch >= wakes ? -worth : worth;
    }

    /** How good it looks in an epoch. */
    int looksIn(int epoch) {
        return epoch >= wakes ? 0 : looks;
    }
}
