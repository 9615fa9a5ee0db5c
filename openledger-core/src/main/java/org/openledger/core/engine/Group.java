/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openledger.Refusal;
import org.openledger.core.codec.Leaf;

/** Commands that are decided and become durable together, and the answers that wait for it. */
final class Group {
    private final long first;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<byte[]> bytes = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    /** An empty group whose first leaf will have this index. */
    Group(long first) {
        this.first = first;
    }

    /** Adds a decided leaf and says which index it has. */
    long add(Leaf leaf, byte[] encoded) {
        leaves.add(leaf);
        bytes.add(encoded);
        return first + leaves.size() - 1;
    }

    /** The leaf with this index, if it is one of this group. */
    Optional<Leaf> leaf(long index) {
        return contains(index) ? Optional.of(leaves.get((int) (index - first))) : Optional.empty();
    }

    boolean contains(long index) {
        return index >= first && index < first + leaves.size();
    }

    void answer(Submission to, Outcome outcome) {
        answers.add(new Answer(to, outcome));
    }

    List<Leaf> leaves() {
        return List.copyOf(leaves);
    }

    /** The leaves' stored bytes; the list is the group's own. */
    List<byte[]> bytes() {
        return bytes;
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    /**
     * An answer that waits.
     *
     * @param to whom
     * @param outcome what
     */
    record Answer(Submission to, Outcome outcome) {}

    /** What came of a command. */
    sealed interface Outcome {}

    /**
     * A leaf decided it: now, or earlier under the same id.
     *
     * @param index the leaf's index
     * @param leaf the leaf
     */
    record Decided(long index, Leaf leaf) implements Outcome {}

    /**
     * The door said no.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Outcome {}

    /**
     * Something broke.
     *
     * @param cause what
     */
    record Failed(RuntimeException cause) implements Outcome {}
}
