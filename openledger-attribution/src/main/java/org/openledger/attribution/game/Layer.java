/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.openledger.attribution.numeric.CounterRandom;

/** The sets of one size, and those of them that were drawn so far, none twice. */
final class Layer {

    /** A layer of which this much is wanted is asked in full. */
    private static final double NEARLY_ALL = 0.7;

    private final int players;
    private final int size;
    private final double sets;
    private final double within;
    private final double without;
    private final CounterRandom random;

    private final Set<Long> seen = new HashSet<>();
    private long[] drawn = new long[0];
    private long position;

    Layer(Semivalue semivalue, int players, int size, CounterRandom random) {
        this.players = players;
        this.size = size;
        this.sets = Binomials.of(players, size);
        this.within = semivalue.probability(players, size - 1);
        this.without = semivalue.probability(players, size);
        this.random = random.split(size);
    }

    int size() {
        return size;
    }

    /** Returns how many sets there are, of which those drawn are some. */
    double sets() {
        return sets;
    }

    /** Returns the weight of the mean over the sets with a player. */
    double within() {
        return within;
    }

    /** Returns the weight of the mean over the sets without him, which counts against him. */
    double without() {
        return without;
    }

    /** Returns what a drawn set's worth counts for a player: its mean over the layer is the layer's part of the player's value. */
    double weight(long set, int player) {
        return (set >>> player & 1) == 1 ? within * players / size : -without * players / (players - size);
    }

    /** Returns the root of the mean square of the weights: how far one draw moves a value. */
    double spread() {
        return StrictMath.sqrt(within * within * players / size + without * without * players / (players - size));
    }

    boolean isComplete() {
        return drawn.length >= sets;
    }

    boolean isNearlyAll(double goal) {
        return goal >= NEARLY_ALL * sets;
    }

    int draws() {
        return drawn.length;
    }

    long draw(int number) {
        return drawn[number];
    }

    /** Draws on until there are so many, or takes all there are; returns the new ones. */
    long[] drawTo(int goal) {
        int before = drawn.length;
        if (goal <= before || isComplete()) {
            return new long[0];
        }
        if (goal >= sets) {
            long[] all = all();
            long[] missing =
                    Arrays.stream(all).filter(set -> !seen.contains(set)).toArray();
            drawn = all;
            return missing;
        }
        drawn = Arrays.copyOf(drawn, goal);
        for (int count = before; count < goal; ) {
            long set = Draws.set(random.split(position++), players, size);
            if (seen.add(set)) {
                drawn[count++] = set;
            }
        }
        return Arrays.copyOfRange(drawn, before, goal);
    }

    /** Lists all sets in order (Gosper's rule). */
    private long[] all() {
        long[] all = new long[(int) sets];
        long set = Coalition.all(size).members();
        for (int i = 0; i < all.length; i++) {
            all[i] = set;
            long lowest = set & -set;
            long ripple = set + lowest;
            set = ((ripple ^ set) >>> 2) / lowest | ripple;
        }
        return all;
    }
}
