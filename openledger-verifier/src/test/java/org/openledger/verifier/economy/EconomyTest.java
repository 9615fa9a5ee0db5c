/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.economy.RealLog.Place;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.report.Report;

/**
 * Logs that the ledger's own rules wrote hold, and a log in which one number of one event is another is refused by the rule of that number. What is changed is changed in
 * the leaves that the audit reads, so no signature or hash is there to find it: only the economy is.
 */
class EconomyTest {
    private static final List<RealLog> LOGS = RealLog.all();
    private static final int FEW = 2;

    private static final long CONTRIBUTOR = 15;
    private static final long ROYALTY = 28;
    private static final long STAKER_REWARD = 25;
    private static final long RELEASE = 26;
    private static final long TRANSFER = 1;
    private static final long VESTED = 22;
    private static final long RESTORE = 20;
    private static final long FEEDBACK = 24;
    private static final long JOB = 29;
    private static final long PROGRAMME = 30;
    private static final long COMMUNITY = 33;

    @Test
    void whatTheRulesWroteHolds() {
        assertThat(LOGS).isNotEmpty();
        for (RealLog log : LOGS) {
            Report report = Economy.audit(log.leaves());
            assertThat(report.refused().toList()).as("%s", log).isEmpty();
        }
    }

    @Test
    void everyCheckFindsSomethingToCheck() {
        Set<String> idle = LOGS.stream()
                .flatMap(log -> Economy.audit(log.leaves()).held())
                .filter(held -> !held.says().startsWith("0 "))
                .map(held -> held.check().name())
                .collect(Collectors.toSet());
        assertThat(idle)
                .contains(
                        "pots.conservation",
                        "pots.genesis",
                        "pots.locked",
                        "pots.gas",
                        "pots.commands",
                        "statements.fee",
                        "statements.payments",
                        "royalties.descent",
                        "reputation.outcomes",
                        "reputation.taken-back",
                        "stakers.claims",
                        "schedules.released",
                        "slashes.taken",
                        "slashes.shared",
                        "slashes.overturned",
                        "validators.points",
                        "validators.gold",
                        "validators.outcomes",
                        "validators.epochs",
                        "validators.claims",
                        "validators.approvals",
                        "validators.approvals-paid",
                        "bonuses.amounts",
                        "bonuses.ratings",
                        "stakers.programmes",
                        "jobs.amounts",
                        "community.spent");
    }

    @Test
    void aMintedUnit() {
        assertRefused("pots.genesis", 1, place -> true, 1);
    }

    @Test
    void aTransfer() {
        assertRefused("pots.commands", 2, moves(TRANSFER), 3);
    }

    @Test
    void aPaymentToARow() {
        assertRefused("statements.payments", 2, moves(CONTRIBUTOR), 3);
    }

    @Test
    void aRoyaltyThatIsPaid() {
        assertRefused("statements.payments", 2, moves(ROYALTY), 3);
    }

    @Test
    void aRoyaltyThatIsOwed() {
        assertRefused("royalties.descent", 51, place -> !items(place, 1, 4).isEmpty(), 1, 4, 0, 3);
    }

    @Test
    void aPartOfASplit() {
        assertRefused("statements.fee", 61, place -> true, 2, 4);
    }

    @Test
    void anOutcome() {
        assertRefused("reputation.outcomes", 110, place -> RealLog.number(place.at(3)) <= 2, 5, 0, 2);
        assertRefused("reputation.outcomes", 110, place -> RealLog.number(place.at(3)) <= 2, 5, 0, 3);
        assertRefused("reputation.places", 110, place -> true, 2);
    }

    @Test
    void anOutcomeThatIsTakenBack() {
        assertRefused("reputation.taken-back", 111, place -> true, 4, 0, 3);
    }

    @Test
    void aStakersClaim() {
        assertRefused("stakers.claims", 17, place -> true, 2);
        assertRefused("stakers.claims", 17, place -> true, 3);
        assertRefused("stakers.claims", 2, moves(STAKER_REWARD), 3);
        assertRefused("stakers.accrual", 16, place -> true, 1);
        assertRefused("stakers.weights", 15, place -> true, 3);
    }

    @Test
    void aReleaseOfAnAllocation() {
        assertRefused("schedules.released", 3, place -> true, 2);
        assertRefused("schedules.released", 2, moves(RELEASE), 3);
    }

    @Test
    void aVestedAmount() {
        assertRefused("influence.vested", 2, moves(VESTED), 3);
        assertRefused("influence.vested", 123, place -> true, 3);
        assertRefused("influence.credited", 122, place -> true, 5);
    }

    @Test
    void aMultiplier() {
        assertRefused("statements.earned", 127, place -> true, 3, 0, 3);
    }

    @Test
    void aSlash() {
        assertRefused("slashes.taken", 13, place -> true, 5);
        assertRefused("slashes.taken", 13, place -> true, 6);
    }

    @Test
    void anOverturnedSlash() {
        assertRefused("slashes.overturned", 49, place -> true, 5);
        assertRefused("slashes.overturned", 2, moves(RESTORE), 3);
    }

    @Test
    void aPointOfAVote() {
        assertRefused("validators.points", 112, place -> place.at(7, 0, 3) instanceof Item.UInt, 7, 0, 3);
        assertRefused("validators.points", 112, place -> true, 4);
        assertRefused("validators.gold", 114, place -> true, 5);
        assertRefused("validators.gold", 113, place -> true, 1);
        assertRefused("validators.outcomes", 110, place -> RealLog.number(place.at(3)) > 2, 5, 0, 3);
    }

    @Test
    void aPaymentOfAnEpoch() {
        assertRefused("validators.epochs", 115, place -> true, 2);
        assertRefused("validators.epochs", 115, place -> true, 3);
        assertRefused("validators.epochs", 115, place -> true, 5);
        assertRefused("validators.claims", 116, place -> true, 3);
    }

    @Test
    void anApproversPart() {
        assertRefused("validators.approvals", 117, place -> true, 2, 0, 2);
        assertRefused("validators.approvals-paid", 118, place -> true, 4);
        assertRefused("validators.approvals-paid", 119, place -> true, 2);
    }

    @Test
    void aBonusAndARating() {
        assertRefused("bonuses.amounts", 125, place -> true, 3);
        assertRefused("bonuses.amounts", 125, place -> true, 4);
        assertRefused("bonuses.ratings", 126, place -> !items(place, 5).isEmpty(), 5, 0, 2);
        assertRefused("bonuses.ratings", 126, place -> true, 4);
        assertRefused("bonuses.ratings", 2, moves(FEEDBACK), 3);
    }

    @Test
    void aStepOfAProgramme() {
        assertRefused("stakers.programmes", 18, place -> true, 1, 2);
        assertRefused("stakers.programmes", 2, moves(PROGRAMME), 3);
        assertRefused("stakers.programmes", 136, place -> true, 1, 5);
        assertRefused("stakers.programmes", 137, place -> true, 2);
    }

    @Test
    void aStepOfAJob() {
        assertRefused("jobs.amounts", 52, place -> true, 1, 6);
        assertRefused("jobs.amounts", 52, place -> true, 1, 9);
        assertRefused("jobs.amounts", 53, place -> true, 4);
        assertRefused("jobs.amounts", 53, place -> true, 5);
        assertRefused("jobs.amounts", 54, place -> true, 3);
        assertRefused("jobs.amounts", 2, moves(JOB), 3);
    }

    @Test
    void aPaymentOfMembers() {
        assertRefused("community.spent", 2, moves(COMMUNITY), 3);
    }

    private static Predicate<Place> moves(long reason) {
        return place -> RealLog.number(place.at(4)) == reason;
    }

    private static List<?> items(Place place, long... path) {
        return ((Item.Array) place.at(path)).items();
    }

    /** In each log the first few such events are tried. */
    private static void assertRefused(String check, long kind, Predicate<Place> fits, long... number) {
        int tried = 0;
        for (RealLog log : LOGS) {
            for (Place place : log.events(kind, fits).stream().limit(FEW).toList()) {
                List<String> refused = Economy.audit(log.plusOne(place, number).leaves())
                        .refused()
                        .filter(finding -> finding.what().startsWith("leaf " + place.leaf() + " "))
                        .map(Finding::check)
                        .map(found -> found.name())
                        .toList();
                assertThat(refused)
                        .as("%s, leaf %s, event %s", log, place.leaf(), place.event())
                        .contains(check);
                tried++;
            }
        }
        assertThat(tried).as("events of kind %s in the logs", kind).isPositive();
    }
}
