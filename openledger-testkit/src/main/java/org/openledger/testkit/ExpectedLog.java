/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.testkit.disk.Chance;

/**
 * What a log must hold: all that was acknowledged, and perhaps one batch of those that failed since.
 *
 * <p>A batch that failed and that a newly opened storage shows all the same counts as acknowledged from the next lease on: who takes a lease acts on what is there.
 */
final class ExpectedLog {

    private static final int MOST_LEAVES = 6;
    private static final int LONG_LEAF = 9_000;

    private final List<Bytes> leaves = new ArrayList<>();
    private final List<Batch> failed = new ArrayList<>();
    private Optional<Bytes> checkpoint = Optional.empty();
    private Optional<Batch> shown = Optional.empty();
    private long marks;

    /** Returns what the open storage shows. */
    Contents now() {
        return shown.map(this::with).orElseGet(() -> new Contents(List.copyOf(leaves), checkpoint));
    }

    int size() {
        return leaves.size() + shown.map(batch -> batch.leaves().size()).orElse(0);
    }

    /** Returns the next batch, whose leaves and checkpoint no batch had before. */
    Batch next(Chance chance) {
        List<Bytes> batch = new ArrayList<>();
        int count = 1 + chance.below(MOST_LEAVES);
        for (int i = 0; i < count; i++) {
            byte[] leaf = Leaves.leaf(marks++);
            boolean isLong = chance.below(8) == 0;
            batch.add(Bytes.of(isLong ? java.util.Arrays.copyOf(leaf, 1 + chance.below(LONG_LEAF)) : leaf));
        }
        return new Batch(batch, Bytes.of(Leaves.note(marks)));
    }

    void acknowledged(Batch batch) {
        leaves.addAll(batch.leaves());
        checkpoint = Optional.of(batch.note());
        shown = Optional.empty();
        failed.clear();
    }

    void failed(Batch batch) {
        failed.add(batch);
    }

    /** Checks what a newly opened storage shows. */
    void opened(Contents found) {
        shown = Optional.empty();
        if (!found.equals(now())) {
            shown = failed.stream().filter(batch -> found.equals(with(batch))).findFirst();
            if (shown.isEmpty()) {
                throw wrong(found);
            }
        }
    }

    /** From now on what is shown is there for good, and no other batch is. */
    void leased() {
        shown.ifPresent(this::acknowledged);
        failed.clear();
    }

    private Contents with(Batch batch) {
        List<Bytes> all = new ArrayList<>(leaves);
        all.addAll(batch.leaves());
        return new Contents(all, Optional.of(batch.note()));
    }

    private AssertionError wrong(Contents found) {
        int same = 0;
        while (same < Math.min(leaves.size(), found.leaves().size())
                && leaves.get(same).equals(found.leaves().get(same))) {
            same++;
        }
        return new AssertionError("opened with " + found.leaves().size() + " leaves, the first " + same
                + " as acknowledged, and a checkpoint that is "
                + (found.checkpoint().equals(checkpoint) ? "the last" : "not the last")
                + "; acknowledged were " + leaves.size() + ", and " + failed.size()
                + " batches failed since, of which one may be there whole");
    }

    /** What one append brings. */
    record Batch(List<Bytes> leaves, Bytes note) {

        List<byte[]> arrays() {
            return leaves.stream().map(Bytes::toArray).toList();
        }
    }
}
