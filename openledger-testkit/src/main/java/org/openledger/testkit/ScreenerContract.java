/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.review.CheckVerdict;
import org.openledger.review.ReviewCommand;
import org.openledger.spi.Screener;
import org.openledger.spi.Screener.Candidate;
import org.openledger.spi.Screener.Screening;

/** The laws of a {@link Screener}: its verdicts go into the log, so the same rows must give the same verdicts for ever. */
public abstract class ScreenerContract {

    /** Binds the laws to whatever the subclass returns. */
    protected ScreenerContract() {}

    /** Returns a new screener. */
    protected abstract Screener screener();

    /** Returns the rules of a Datanet that it can screen. */
    protected abstract DatanetTerms terms();

    /** Returns a few rows in order of their ids, which are below 1,000; all different. */
    protected abstract List<Candidate> rows();

    /** Tells whether it has a check that finds exact copies. */
    protected boolean findsCopies() {
        return true;
    }

    @Law("Every row gets one verdict per check, 1 to 32, with the same names and versions in the same order.")
    void C01_theChecksAreTheSameForEveryRow() {
        List<List<String>> checks = verdicts(screener().open(terms())).stream()
                .map(ScreenerContract::names)
                .toList();
        assertThat(checks).isNotEmpty().allMatch(checks.get(0)::equals);
        assertThat(checks.get(0)).doesNotHaveDuplicates().hasSizeBetween(1, ReviewCommand.MAX_VERDICTS);
    }

    @Law("The same rows in the same order give the same verdicts, whatever the threads and the locale.")
    void C02_verdictsAreDeterministic() {
        List<List<CheckVerdict>> once = verdicts(screener().open(terms()));
        Repeat.everywhere(() -> verdicts(screener().open(terms())))
                .forEach(again -> assertThat(again).isEqualTo(once));
    }

    @Law("Screening changes nothing: a row that was screened and not admitted is not known.")
    void C03_screeningLeavesNoTrace() {
        Screening screening = screener().open(terms());
        Candidate row = rows().get(0);
        List<CheckVerdict> first = screening.screen(row);
        rows().forEach(screening::screen);
        assertThat(screening.screen(row)).isEqualTo(first);
    }

    @Law("What a verdict points to is an admitted row with a smaller id.")
    void C04_evidenceIsAnEarlierRow() {
        Screening screening = screener().open(terms());
        List<ContributionId> admitted = new ArrayList<>();
        for (Candidate row : withCopies()) {
            for (CheckVerdict verdict : screening.screen(row)) {
                verdict.evidence().ifPresent(earlier -> assertThat(admitted).contains(earlier));
                verdict.evidence().ifPresent(earlier -> assertThat(earlier).isLessThan(row.id()));
            }
            screening.admit(row);
            admitted.add(row.id());
        }
    }

    @Law("Screenings are separate: what one admitted another does not know.")
    void C05_screeningsAreSeparate() {
        Screener screener = screener();
        Candidate row = rows().get(0);
        List<CheckVerdict> alone = screener.open(terms()).screen(row);
        Screening other = screener.open(terms());
        rows().forEach(other::admit);
        assertThat(screener.open(terms()).screen(row)).isEqualTo(alone);
    }

    @Law("A copy of an admitted row, whoever brings it, does not pass, and a verdict points to the original.")
    void C06_copiesAreFound() {
        assumeTrue(findsCopies(), "not claimed: finds copies");
        Screening screening = screener().open(terms());
        rows().forEach(screening::admit);
        for (Candidate row : rows()) {
            assertThat(screening.screen(copy(row)))
                    .as("verdicts on a copy of %s", row.id())
                    .anyMatch(verdict -> verdict.outcome() != CheckVerdict.Outcome.PASS
                            && verdict.evidence().equals(Optional.of(row.id())));
        }
    }

    @Law("Any bytes are screened, from one byte to the largest row, well-formed or not.")
    void C07_anyBytesAreScreened() {
        Screening screening = screener().open(terms());
        List<byte[]> extremes = List.of(
                new byte[] {0},
                new byte[] {(byte) 0xFF, (byte) 0xC0, (byte) 0x80},
                new byte[] {'\n', '\t', ' '},
                new byte[Content.MAX_BYTES]);
        for (byte[] bytes : extremes) {
            Candidate row = new Candidate(
                    new ContributionId(5_000), Samples.account("stranger"), new Content("", Bytes.of(bytes)));
            assertThat(screening.screen(row)).as("%s bytes", bytes.length).isNotEmpty();
            screening.admit(row);
        }
    }

    private List<List<CheckVerdict>> verdicts(Screening screening) {
        List<List<CheckVerdict>> verdicts = new ArrayList<>();
        for (Candidate row : withCopies()) {
            verdicts.add(List.copyOf(screening.screen(row)));
            screening.admit(row);
        }
        return verdicts;
    }

    private List<Candidate> withCopies() {
        List<Candidate> rows = new ArrayList<>(rows());
        rows().forEach(row -> rows.add(copy(row)));
        return rows;
    }

    private static Candidate copy(Candidate row) {
        ContributionId later = new ContributionId(row.id().ordinal() + 1_000);
        return new Candidate(later, Samples.mirrored(row.author()), row.content());
    }

    private static List<String> names(List<CheckVerdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> verdict.check() + "/" + verdict.version())
                .toList();
    }
}
