/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.openledger.testkit.Law;
import org.openledger.testkit.ledger.Chronicle.Heard;
import org.openledger.testkit.ledger.Deed.Verb;

/** W00: the stories are worth telling. Laws that hold because nothing happens are worth nothing. */
interface StoryLaws extends TownFixture {

    /** What must be accepted now and then for the other laws to mean something. */
    List<Verb> ESSENTIAL = List.of(
            Verb.TRANSFER,
            Verb.STAKE,
            Verb.UNSTAKE,
            Verb.FOUND,
            Verb.CONTRIBUTE,
            Verb.REVIEW,
            Verb.CHALLENGE,
            Verb.ASK);

    /** What has to happen in the life that has everything: each of these events needs several people and some time. */
    List<String> EVENTS = List.of(
            "AppealClosed",
            "ApprovalClaimed",
            "BonusPaid",
            "ChangeMoved",
            "CreditRerouted",
            "ExpertAnswered",
            "GoldRevealed",
            "IncomeClaimed",
            "JobMetered",
            "KeyChanged",
            "Overturned",
            "Rated",
            "RecoveryApproved",
            "Restricted",
            "SharesMinted",
            "SlashDistributed",
            "Slashed",
            "ValidationClaimed",
            "VestingReleased",
            "YieldPaid");

    @Property(tries = 10, seed = "3", shrinking = ShrinkingMode.OFF)
    @Label("W00: In ten stories of a fixed seed each essential verb is accepted, and some deeds are refused.")
    @StatisticsReport(value = StatisticsReport.StatisticsReportMode.OFF, label = "accepted")
    default void W00_storiesAreLively(@ForAll("stories") List<Deed> story) {
        try (Town town = found()) {
            story.forEach(deed -> Statistics.label("accepted").collect(deed.verb(), town.tries(deed)));
        }
        Statistics.label("accepted").coverage(coverage -> {
            ESSENTIAL.forEach(verb -> coverage.check(verb, true).count(count -> count > 0));
            coverage.check(Verb.CHALLENGE, false).count(count -> count > 0);
            coverage.check(Verb.TRANSFER, false).count(count -> count > 0);
        });
    }

    @Law("In the life that has everything, each verb is accepted.")
    default void W09_everythingCanHappen() {
        Set<Verb> accepted = EnumSet.noneOf(Verb.class);
        Set<String> happened = new TreeSet<>();
        try (Town town = found()) {
            FullLife.story().stream().filter(town::tries).map(Deed::verb).forEach(accepted::add);
            for (Heard leaf : Chronicle.of(town.ledger(), 0)) {
                leaf.events().forEach(event -> happened.add(event.getClass().getSimpleName()));
            }
        }
        assertThat(accepted).containsExactlyInAnyOrder(Verb.values());
        assertThat(happened).containsAll(EVENTS);
    }
}
