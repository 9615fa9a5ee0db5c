/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A nondeterministic automaton: each state reads one character of some kind, or goes to one or two others without reading. */
final class PatternProgram {

    /** The most states; a path of {@link LoraAdapter#MAX_PATH_CHARS} characters is then matched in about a million steps. */
    static final int MAX_STATES = 4_096;

    private static final int NOWHERE = -1;

    private record State(@Nullable IntPredicate reads, int next, int other) {}

    private final List<State> states = new ArrayList<>();

    /** Adds a state that reads a character and goes to the one behind it. */
    void reads(IntPredicate kind) {
        states.add(new State(kind, states.size() + 1, NOWHERE));
    }

    /** Adds a state that goes on without reading; where to is set later. */
    int fork() {
        states.add(new State(null, NOWHERE, NOWHERE));
        return states.size() - 1;
    }

    /** Sets where a fork goes; {@code other} may be nowhere, which is below 0. */
    void set(int fork, int next, int other) {
        states.set(fork, new State(null, next, other));
    }

    int size() {
        return states.size();
    }

    /** Whether some way through all characters ends behind the last state. */
    boolean matches(CharSequence text) {
        BitSet at = new BitSet(states.size() + 1);
        reach(0, at);
        for (int i = 0; i < text.length() && !at.isEmpty(); i++) {
            BitSet next = new BitSet(states.size() + 1);
            for (int s = at.nextSetBit(0); s >= 0 && s < states.size(); s = at.nextSetBit(s + 1)) {
                State state = states.get(s);
                if (state.reads() != null && state.reads().test(text.charAt(i))) {
                    reach(state.next(), next);
                }
            }
            at = next;
        }
        return at.get(states.size());
    }

    /** Adds a state and those that are reached from it without reading. */
    private void reach(int state, BitSet reached) {
        if (reached.get(state)) {
            return;
        }
        reached.set(state);
        int[] open = new int[2 * states.size() + 2];
        int count = 0;
        open[count++] = state;
        while (count > 0) {
            int s = open[--count];
            if (s < states.size() && states.get(s).reads() == null) {
                for (int next : new int[] {states.get(s).next(), states.get(s).other()}) {
                    if (next >= 0 && !reached.get(next)) {
                        reached.set(next);
                        open[count++] = next;
                    }
                }
            }
        }
    }
}
