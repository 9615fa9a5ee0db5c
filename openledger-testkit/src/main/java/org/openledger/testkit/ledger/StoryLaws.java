/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
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
}
