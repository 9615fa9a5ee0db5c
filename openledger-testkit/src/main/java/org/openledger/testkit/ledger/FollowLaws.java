/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openledger.CommandId;
import org.openledger.Receipt;
import org.openledger.Subscription;
import org.openledger.testkit.Law;
import org.openledger.testkit.ledger.Chronicle.Heard;

/** W60 and W61: whoever follows hears every leaf, once, in order. */
interface FollowLaws extends TownFixture {

    @Property(tries = STORIES)
    @Label(
            "W60: Followers from any height, begun before and while others write, hear each leaf from there once and in order, with the events of its receipt.")
    default void W60_followersMissNothing(
            @ForAll @IntRange(min = 1, max = 300) int commands, @ForAll @IntRange(min = 0, max = 100) int from) {
        try (Town town = found()) {
            long begin = town.ledger().read().height();
            long until = begin + commands;
            Chronicle early = new Chronicle(until);
            Chronicle late = new Chronicle(until);
            long lateFrom = Math.min(from, until - 1);
            List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
            try (Subscription first = town.ledger().follow(0, early)) {
                for (int i = 0; i < commands / 2; i++) {
                    receipts.add(submit(town, i));
                }
                try (Subscription second = town.ledger().follow(lateFrom, late)) {
                    for (int i = commands / 2; i < commands; i++) {
                        receipts.add(submit(town, i));
                    }
                    assertThat(heights(late.complete(second))).isEqualTo(range(lateFrom, until));
                }
                List<Heard> all = early.complete(first);
                assertThat(heights(all)).isEqualTo(range(0, until));
                for (CompletableFuture<Receipt> answer : receipts) {
                    Receipt receipt = answer.join();
                    assertThat(all.get((int) receipt.height()))
                            .isEqualTo(new Heard(receipt.height(), receipt.time(), receipt.events()));
                }
            }
        }
    }

    @Law("A follower that fails ends its own following, and disturbs neither the ledger nor another follower.")
    default void W61_failingFollowersFailAlone() {
        try (Town town = found()) {
            long until = town.ledger().read().height() + 20;
            Chronicle sound = new Chronicle(until);
            try (Subscription failing = town.ledger().follow(0, (height, time, events) -> {
                        throw new IllegalStateException("a follower's own failure at " + height);
                    });
                    Subscription following = town.ledger().follow(0, sound)) {
                IntStream.range(0, 20).forEach(i -> submit(town, i).join());
                assertThat(heights(sound.complete(following))).isEqualTo(range(0, until));
                assertThat(town.ledger().health().writable()).isTrue();
                assertThat(failing).isNotNull();
            }
        }
    }

    private static CompletableFuture<Receipt> submit(Town town, int number) {
        return town.ledger()
                .submit(town.wallet(number).note(CommandId.of("note " + number), town.soon(), "note " + number))
                .toCompletableFuture();
    }

    private static List<Long> heights(List<Heard> heard) {
        return heard.stream().map(Heard::height).toList();
    }

    private static List<Long> range(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }
}
