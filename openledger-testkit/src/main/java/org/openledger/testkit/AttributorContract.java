/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Credit;
import org.openledger.attribution.Method;
import org.openledger.attribution.Scores;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.spi.Attributor;
import org.openledger.spi.Attributor.AttributionInputs;
import org.openledger.spi.Attributor.AttributionQuery;
import org.openledger.spi.DatasetView;
import org.openledger.spi.Verdict;

/** The laws of an {@link Attributor}: whoever says who shaped an output is held to these before anybody is paid by it. */
public abstract class AttributorContract {

    /** Binds the laws to whatever the subclass returns. */
    protected AttributorContract() {}

    /** Returns a new attributor. */
    protected abstract Attributor attributor();

    /**
     * Returns a small model and the rows that it was built on: two owners at least.
     *
     * @param owners renames the owners, one to one; the rows and their order stay
     */
    protected abstract AttributionInputs inputs(UnaryOperator<AccountId> owners);

    /** Returns questions and answers, of which the first has rows to thank. */
    protected abstract List<AttributionQuery> queries();

    private AttributionInputs inputs() {
        return inputs(UnaryOperator.identity());
    }

    @Law("The parts and the unattributed part sum to 1,000,000 ppm.")
    void A01_partsSumToTheWhole() {
        AttributionInputs inputs = inputs();
        assertThat(queries()).isNotEmpty();
        for (AttributionQuery query : queries()) {
            Attribution attribution = attributor().attribute(query, inputs);
            long sum = attribution.credits().stream().mapToLong(Credit::ppm).sum() + attribution.unattributedPpm();
            assertThat(sum).as("parts for %s", query).isEqualTo(Attribution.WHOLE_PPM);
        }
    }

    @Law("Each credit names a row of the model's data and that row's owner.")
    void A02_creditsNameRowsAndTheirOwners() {
        AttributionInputs inputs = inputs();
        Map<ContributionId, AccountId> owners =
                inputs.rows().rows().collect(Collectors.toMap(DatasetView.Row::id, DatasetView.Row::owner));
        for (AttributionQuery query : queries()) {
            for (Credit credit : attributor().attribute(query, inputs).credits()) {
                assertThat(owners).containsEntry(credit.row(), credit.owner());
            }
        }
    }

    @Law("What has rows to thank is not wholly unattributed.")
    void A03_theFirstQueryHasCreditsOrScores() {
        Attribution attribution = attributor().attribute(queries().get(0), inputs());
        assertThat(attribution.credits().isEmpty()
                        && attribution
                                .influence()
                                .map(Scores::rows)
                                .orElse(List.of())
                                .isEmpty())
                .as("nothing to thank in %s", attribution)
                .isFalse();
    }

    @Law("The same query and inputs give the same attribution, whatever the threads and the locale.")
    void A04_attributionIsDeterministic() {
        AttributionInputs inputs = inputs();
        Attributor shared = attributor();
        List<Attribution> alone = queries().stream()
                .map(query -> attributor().attribute(query, inputs))
                .toList();
        Repeat.everywhere(() -> queries().stream()
                        .map(query -> shared.attribute(query, inputs))
                        .toList())
                .forEach(again -> assertThat(again).isEqualTo(alone));
    }

    @Law("A claim that is what recomputation gives is confirmed.")
    void A05_ownClaimsAreConfirmed() {
        AttributionInputs inputs = inputs();
        for (AttributionQuery query : queries()) {
            Attribution claim = attributor().attribute(query, inputs);
            assertThat(attributor().verify(query, claim, inputs))
                    .as("%s", query)
                    .isEqualTo(new Verdict.Confirmed());
        }
    }

    @Law(
            "A claim that differs in any part, owner, excerpt or piece of evidence is refuted, at a place that has a name.")
    void A06_changedClaimsAreRefuted() {
        AttributionInputs inputs = inputs();
        for (AttributionQuery query : queries()) {
            Attribution claim = attributor().attribute(query, inputs);
            for (Attribution forged : Forgeries.of(claim)) {
                assertThat(attributor().verify(query, forged, inputs))
                        .as("%s instead of %s", forged, claim)
                        .isInstanceOfSatisfying(
                                Verdict.Refuted.class,
                                refuted -> assertThat(refuted.where()).isNotBlank());
            }
        }
    }

    @Law("Another query's claim is refuted, unless the two attributions are the same.")
    void A07_anotherAnswersClaimIsRefuted() {
        AttributionInputs inputs = inputs();
        AttributionQuery first = queries().get(0);
        Attribution claim = attributor().attribute(first, inputs);
        for (AttributionQuery other : queries()) {
            if (!attributor().attribute(other, inputs).equals(claim)) {
                assertThat(attributor().verify(other, claim, inputs)).isInstanceOf(Verdict.Refuted.class);
            }
        }
    }

    @Law("Renaming the owners renames who is credited and changes nothing else.")
    void A08_ownersNamesDoNotMatter() {
        UnaryOperator<AccountId> mirrored = Samples::mirrored;
        AttributionInputs before = inputs();
        AttributionInputs after = inputs(mirrored);
        for (AttributionQuery query : queries()) {
            List<Credit> expected = attributor().attribute(query, before).credits().stream()
                    .map(c -> new Credit(c.row(), mirrored.apply(c.owner()), c.ppm(), c.excerpt()))
                    .toList();
            assertThat(attributor().attribute(query, after).credits()).isEqualTo(expected);
        }
    }

    @Law("An empty or very long output is attributed like any other, or refused as an argument.")
    void A09_extremeOutputsAreBounded() {
        AttributionInputs inputs = inputs();
        AttributionQuery known = queries().get(0);
        List<String> outputs = List.of(
                "",
                " ",
                "\u0000",
                known.output().repeat(1 + 4_000 / known.output().length()));
        for (String output : outputs) {
            try {
                Attribution attribution = attributor().attribute(new AttributionQuery(known.prompt(), output), inputs);
                assertThat(attribution.unattributedPpm()).isBetween(0, Attribution.WHOLE_PPM);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageMatching("(?s).+");
            }
        }
    }

    @Law("It explains its own model, and refuses one that it does not explain.")
    void A10_foreignModelsAreRefused() {
        AttributionInputs inputs = inputs();
        assertThat(attributor().explains(inputs.model())).isTrue();
        assertThat(attributor().explains(Samples.FOREIGN_MODEL)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attributor()
                        .attribute(queries().get(0), new AttributionInputs(Samples.FOREIGN_MODEL, inputs.rows())));
    }

    @Law("The method has a name and a version, and every attribution carries them.")
    void A11_everyAttributionNamesTheMethod() {
        Method method = attributor().method();
        assertThat(method.name()).matches("[a-z][a-z0-9-]{0,39}");
        assertThat(method.version()).isPositive();
        for (AttributionQuery query : queries()) {
            Method carried = attributor().attribute(query, inputs()).method();
            assertThat(carried.name()).isEqualTo(method.name());
            assertThat(carried.version()).isEqualTo(method.version());
        }
    }
}
