/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Credit;
import org.openledger.attribution.Evidence;
import org.openledger.attribution.Grade;
import org.openledger.attribution.Method;
import org.openledger.attribution.Score;
import org.openledger.attribution.Scores;
import org.openledger.attribution.Unit;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.inference.Determinism;
import org.openledger.model.ModelFamily;
import org.openledger.model.ModelSpec;
import org.openledger.party.AccountId;
import org.openledger.spi.Attributor;
import org.openledger.spi.ComputeProvider;
import org.openledger.spi.DatasetView;
import org.openledger.spi.Generator;
import org.openledger.spi.ModelArtefact;
import org.openledger.spi.Screener;
import org.openledger.spi.Trainer;
import org.openledger.spi.Verdict;

/** Trainer, generator and attributor of a study: nothing is learned, and who is used follows from the truth. */
final class PlantedCompute implements ComputeProvider, Trainer, Generator, Attributor {
    static final Method METHOD = new Method("planted", 1, Hash.ZERO);
    private static final long SCORES = 1;

    private final PlantedAttributor rules;
    private final Truth truth;
    private final long key;
    private final Screener screener;
    private final Function<DatasetVersion, List<ContributionId>> rowsOf;
    private final Function<ContributionId, AccountId> authorOf;

    PlantedCompute(
            PlantedAttributor rules,
            Truth truth,
            long key,
            Screener screener,
            Function<DatasetVersion, List<ContributionId>> rowsOf,
            Function<ContributionId, AccountId> authorOf) {
        this.rules = rules;
        this.truth = truth;
        this.key = key;
        this.screener = screener;
        this.rowsOf = rowsOf;
        this.authorOf = authorOf;
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(this);
    }

    @Override
    public List<Generator> generators() {
        return List.of(this);
    }

    @Override
    public List<Attributor> attributors() {
        return List.of(this);
    }

    @Override
    public List<Screener> screeners() {
        return List.of(screener);
    }

    @Override
    public boolean builds(ModelFamily family) {
        return true;
    }

    @Override
    public ModelArtefact build(ModelSpec spec, DatasetView data) {
        DatasetVersion version = data.version();
        return new PlantedModel(spec.family(), spec.name(), version, rowsOf.apply(version), rules, truth);
    }

    @Override
    public boolean runs(ModelFamily family) {
        return true;
    }

    @Override
    public Determinism determinism() {
        return Determinism.BIT_EXACT;
    }

    /** Every answer is as long as was allowed. */
    @Override
    public List<Generation> generate(List<GenerationRequest> batch, TokenSink sink) {
        return batch.stream()
                .map(request -> new Generation(
                        "answer",
                        request.model().countTokens(request.prompt().text()),
                        request.prompt().maxTokens()))
                .toList();
    }

    @Override
    public Method method() {
        return METHOD;
    }

    @Override
    public boolean explains(ModelArtefact model) {
        return model instanceof PlantedModel;
    }

    @Override
    public Attribution attribute(AttributionQuery query, AttributionInputs inputs) {
        PlantedModel model = (PlantedModel) inputs.model();
        Dice dice = Dice.of(key, number(query.prompt()));
        int influence = part(attributed(), rules.influence());
        int each = (attributed() - influence) / rules.rowsPerAnswer();
        SortedMap<ContributionId, Integer> parts = new TreeMap<>();
        for (int i = 0; i < rules.rowsPerAnswer() && each > 0; i++) {
            boolean wrong = rules.noise().happens(dice);
            parts.merge(wrong ? model.any(dice) : used(query.prompt(), model, dice), each, Integer::sum);
        }
        if (!rules.vested()) {
            PlantedInfluence.payAtOnce(scores(query, model), influence, parts);
        }
        List<Credit> credits = new ArrayList<>(parts.size());
        parts.forEach((row, ppm) -> credits.add(new Credit(row, authorOf.apply(row), ppm, "")));
        int rest =
                Attribution.WHOLE_PPM - credits.stream().mapToInt(Credit::ppm).sum();
        return new Attribution(
                METHOD,
                Grade.EXACT,
                Determinism.BIT_EXACT,
                credits,
                rest,
                Evidence.NONE,
                influence(query, model, influence));
    }

    /** A question about a row is answered from that row, if the model has it. */
    private static ContributionId used(String prompt, PlantedModel model, Dice dice) {
        return Turn.asked(prompt).filter(model::has).orElseGet(() -> model.used(dice));
    }

    private Optional<Scores> influence(AttributionQuery query, PlantedModel model, int ppm) {
        return ppm == 0 || !rules.vested()
                ? Optional.empty()
                : Optional.of(new Scores(METHOD, Unit.NONE, Grade.EXACT, model.hash(), ppm, scores(query, model)));
    }

    private List<Score> scores(AttributionQuery query, PlantedModel model) {
        return PlantedInfluence.scores(model, truth, Dice.of(key, number(query.prompt()), SCORES));
    }

    private int attributed() {
        return Attribution.WHOLE_PPM - part(Attribution.WHOLE_PPM, rules.unattributed());
    }

    private static int part(int of, Ratio ratio) {
        return (int) ((long) of * ratio.part() / ratio.whole());
    }

    @Override
    public Verdict verify(AttributionQuery query, Attribution claimed, AttributionInputs inputs) {
        return claimed.equals(attribute(query, inputs))
                ? new Verdict.Confirmed()
                : new Verdict.Refuted("the credits do not follow from the planted truth");
    }

    private static long number(String prompt) {
        long number = 0;
        for (byte each : prompt.getBytes(StandardCharsets.UTF_8)) {
            number = 31 * number + each;
        }
        return number;
    }
}
