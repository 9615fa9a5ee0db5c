/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.openledger.Bytes;
import org.openledger.spi.Storage;

/**
 * Everything that stands in a storage's log, by value.
 *
 * @param leaves all leaves
 * @param checkpoint the newest checkpoint
 */
record Contents(List<Bytes> leaves, Optional<Bytes> checkpoint) {

    static Contents of(Storage storage) {
        return new Contents(
                Leaves.read(storage, 0, storage.size()), storage.checkpoint().map(Bytes::of));
    }

    /** Returns what a log holds that was filled by {@link Leaves#append} to that size. */
    static Contents ofSize(long size) {
        return new Contents(
                Leaves.bytes(Leaves.batch(0, (int) size)),
                size == 0 ? Optional.empty() : Optional.of(Bytes.of(Leaves.note(size))));
    }

    /** Checks that an act fails in one of the given ways and that the storage is as it was. */
    static void refusedWithoutTrace(Storage storage, ThrowingCallable act, Class<?>... expected) {
        Contents before = of(storage);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(act))
                .as("what the storage says no with")
                .isInstanceOfAny(expected);
        assertThat(of(storage)).as("the log after the refusal").isEqualTo(before);
    }
}
