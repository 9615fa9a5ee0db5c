/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.openledger.Bytes;
import org.openledger.CommandId;
import org.openledger.OpenLedger;
import org.openledger.audit.Proofs;
import org.openledger.testkit.Law;

/** W20 to W23: the same leaves give the same state, and the same story the same leaves. */
interface ReplayLaws extends TownFixture {

    @Property(tries = STORIES, shrinking = ShrinkingMode.BOUNDED)
    @Label("W20: A ledger that is opened again, with whatever number of threads, is what it was.")
    default void W20_reopeningChangesNothing(@ForAll("stories") List<Deed> story) {
        try (Town town = found()) {
            town.live(story);
            Sight.Moment before = Sight.Moment.of(town.ledger().read());
            for (int threads : List.of(1, 7)) {
                town.reopen(threads);
                assertThat(Sight.Moment.of(town.ledger().read())).isEqualTo(before);
            }
        }
    }

    @Property(tries = STORIES / 4, shrinking = ShrinkingMode.BOUNDED)
    @Label("W21: The same story, told with 1, 2 and 7 checking threads, gives the same leaves to the byte.")
    default void W21_threadsLeaveNoTrace(@ForAll("stories") List<Deed> story) {
        List<Bytes> leaves = leavesOf(story, 1);
        assertThat(leavesOf(story, 2)).isEqualTo(leaves);
        assertThat(leavesOf(story, 7)).isEqualTo(leaves);
    }

    @Law("A ledger checks commands on as many threads as were asked for.")
    default void W22_theThreadsAreReallyThere() {
        for (int threads : List.of(1, 2, 7)) {
            try (Town town = found(Town.small(), threads)) {
                Answers.accepted(town.ledger().submit(town.wallet(0).note(CommandId.of("x"), town.soon(), "x")));
                assertThat(checkers()).isEqualTo(threads);
            }
            assertThat(checkers()).isZero();
        }
    }

    @Law(
            "The same leaves give the same digest and state root on every Java platform at hand, in another locale and time zone.")
    default void W23_replayIsTheSameElsewhere() throws Exception {
        Path file = Files.createTempFile("openledger-leaves", ".bin");
        try (Town town = found()) {
            town.live(FullLife.story());
            LeafFile.write(file, town.ledger());
            String expected = ReplayDigest.line(town.ledger().read());
            for (Path home : OtherJvms.homes()) {
                assertThat(OtherJvms.run(home, ReplayDigest.class, file.toString(), "7"))
                        .as("replay by %s", home.getFileName())
                        .isEqualTo(expected);
            }
        } finally {
            Files.delete(file);
        }
    }

    private List<Bytes> leavesOf(List<Deed> story, int threads) {
        try (Town town = found(Town.small(), threads)) {
            town.live(story);
            return leaves(town.ledger());
        }
    }

    private static List<Bytes> leaves(OpenLedger ledger) {
        Proofs proofs = ledger.proofs();
        List<Bytes> leaves = new ArrayList<>();
        for (long index = 0; index < ledger.read().height(); index++) {
            leaves.add(Bytes.of(proofs.leaf(index)));
        }
        return leaves;
    }

    private static long checkers() {
        Thread[] threads = new Thread[Thread.activeCount() + 64];
        int count = Thread.enumerate(threads);
        return Stream.of(threads)
                .limit(count)
                .filter(thread -> thread.getName().startsWith("openledger-check"))
                .count();
    }
}
