/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import java.util.List;
import java.util.function.IntPredicate;

/** A part of a {@link PathPattern} as it was read. */
sealed interface PatternNode {

    /** At least how many states and steps it takes to write it out: known before anything is. */
    long cost();

    /** Writes it out behind what is there. */
    void emit(PatternProgram program);

    /** One character of a kind. */
    record One(IntPredicate kind) implements PatternNode {
        @Override
        public long cost() {
            return 1;
        }

        @Override
        public void emit(PatternProgram program) {
            program.reads(kind);
        }
    }

    /** Some parts one after the other. */
    record Sequence(List<PatternNode> parts) implements PatternNode {
        @Override
        public long cost() {
            return 1 + parts.stream().mapToLong(PatternNode::cost).sum();
        }

        @Override
        public void emit(PatternProgram program) {
            parts.forEach(part -> part.emit(program));
        }
    }

    /** One of some branches. */
    record Choice(List<PatternNode> branches) implements PatternNode {
        @Override
        public long cost() {
            return branches.stream().mapToLong(branch -> branch.cost() + 2).sum();
        }

        @Override
        public void emit(PatternProgram program) {
            int[] ends = new int[branches.size() - 1];
            for (int i = 0; i < ends.length; i++) {
                int fork = program.fork();
                branches.get(i).emit(program);
                ends[i] = program.fork();
                program.set(fork, fork + 1, program.size());
            }
            branches.get(ends.length).emit(program);
            for (int end : ends) {
                program.set(end, program.size(), -1);
            }
        }
    }

    /**
     * A part again and again.
     *
     * @param most {@link #WITHOUT_END} or at least {@code least}
     */
    record Repeat(PatternNode part, int least, int most) implements PatternNode {

        /** As often as there is something to read. */
        static final int WITHOUT_END = -1;

        @Override
        public long cost() {
            long copies = most == WITHOUT_END ? least + 1 : most;
            long each = part.cost() + 2;
            return each > PatternProgram.MAX_STATES ? each : 1 + copies * each;
        }

        @Override
        public void emit(PatternProgram program) {
            for (int i = 0; i < least; i++) {
                part.emit(program);
            }
            if (most == WITHOUT_END) {
                int fork = program.fork();
                part.emit(program);
                program.set(program.fork(), fork, -1);
                program.set(fork, fork + 1, program.size());
                return;
            }
            int[] forks = new int[most - least];
            for (int i = 0; i < forks.length; i++) {
                forks[i] = program.fork();
                part.emit(program);
            }
            for (int fork : forks) {
                program.set(fork, fork + 1, program.size());
            }
        }
    }
}
