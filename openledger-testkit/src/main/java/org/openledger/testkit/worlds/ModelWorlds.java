/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.worlds;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.Determinism;
import org.openledger.inference.InferenceCommand;
import org.openledger.inference.InferenceEvent;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.Influence;
import org.openledger.inference.Influence.RowScore;
import org.openledger.inference.Prompt;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.inference.Settlement.RowCredit;
import org.openledger.model.Descent;
import org.openledger.model.Job;
import org.openledger.model.JobId;
import org.openledger.model.Lineage;
import org.openledger.model.ModelCommand;
import org.openledger.model.ModelEvent;
import org.openledger.model.ModelFamily;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.model.ModelVersion;
import org.openledger.model.Royalty;
import org.openledger.model.RoyaltyMode;
import org.openledger.party.AccountId;

/** Models, requests and their settlements. */
public final class ModelWorlds {

    private ModelWorlds() {}

    /** Returns models' ids. */
    public static Arbitrary<ModelId> modelIds() {
        return BasicWorlds.ordinals().map(ModelId::new);
    }

    /** Returns requests' ids. */
    public static Arbitrary<RequestId> requestIds() {
        return BasicWorlds.ordinals().map(RequestId::new);
    }

    /** Returns families. */
    public static Arbitrary<ModelFamily> families() {
        return Combinators.combine(BasicWorlds.names(), Arbitraries.integers().between(1, 65_535))
                .as(ModelFamily::new);
    }

    /** Returns specs, with none to the most parameters. */
    public static Arbitrary<ModelSpec> specs() {
        return Combinators.combine(
                        BasicWorlds.texts(80),
                        DatanetWorlds.datanetIds(),
                        families(),
                        Arbitraries.maps(BasicWorlds.texts(40), Arbitraries.longs())
                                .ofMaxSize(ModelSpec.MAX_PARAMETERS))
                .as((name, datanet, family, parameters) ->
                        new ModelSpec(name, datanet, family, new TreeMap<>(parameters)));
    }

    /** Returns published models. */
    public static Arbitrary<ModelVersion> models() {
        return Combinators.combine(
                        modelIds(),
                        PartyWorlds.accounts(),
                        specs(),
                        DatanetWorlds.versions(),
                        BasicWorlds.hashes(),
                        BasicWorlds.ordinals())
                .as(ModelVersion::new);
    }

    /** Returns settlements whose credits are in order of their rows and sum to at most the whole. */
    public static Arbitrary<Settlement> settlements() {
        return Combinators.combine(
                        requestIds(),
                        BasicWorlds.hashes(),
                        BasicWorlds.counts(),
                        BasicWorlds.hashes(),
                        credits(Settlement.MAX_CREDITS / 2),
                        Arbitraries.of(Determinism.class),
                        BasicWorlds.bytes(0, 100),
                        influences().optional())
                .as(Settlement::new);
    }

    /** Returns influences with scores in order of their rows, of either sign. */
    public static Arbitrary<Influence> influences() {
        Arbitrary<List<RowScore>> scores = Combinators.combine(
                        BasicWorlds.ordinals(), Arbitraries.longs().between(-Influence.MAX_SCORE, Influence.MAX_SCORE))
                .as((row, score) -> new RowScore(new ContributionId(row), score))
                .set()
                .ofMaxSize(Settlement.MAX_CREDITS / 2)
                .map(set ->
                        set.stream().sorted(Comparator.comparing(RowScore::row)).toList());
        return Combinators.combine(
                        BasicWorlds.texts(80), Arbitraries.integers().between(0, Settlement.WHOLE_PPM), scores)
                .as(Influence::new);
    }

    private static Arbitrary<List<RowCredit>> credits(int most) {
        Arbitrary<List<Long>> rows = BasicWorlds.ordinals()
                .set()
                .ofMaxSize(most)
                .map(set -> set.stream().sorted().toList());
        return rows.map(sorted -> sorted.stream()
                .map(row -> new RowCredit(new ContributionId(row), Settlement.WHOLE_PPM / sorted.size()))
                .toList());
    }

    /** Returns requests of every status. */
    public static Arbitrary<InferenceRequest> requests() {
        Arbitrary<Roles> roles = Combinators.combine(
                        PartyWorlds.accounts(), PartyWorlds.accounts(), PartyWorlds.accounts())
                .as(Roles::new);
        Arbitrary<Moments> moments = Combinators.combine(
                        BasicWorlds.positives(), BasicWorlds.times(), BasicWorlds.ordinals())
                .as(Moments::new);
        return Combinators.combine(requestIds(), roles, ask(), Arbitraries.of(InferenceRequest.Status.class), moments)
                .as((id, who, ask, status, when) -> new InferenceRequest(
                        id,
                        who.payer,
                        ask.model(),
                        who.owner,
                        who.node,
                        ask.prompt(),
                        ask.promptTokens(),
                        ask.maxTokens(),
                        ask.seed(),
                        ask.maxFee(),
                        when.parameters,
                        when.deadline,
                        status,
                        when.height));
    }

    private record Roles(AccountId payer, AccountId owner, AccountId node) {}

    private record Moments(int parameters, long deadline, long height) {}

    static Arbitrary<ModelCommand.Publish> publish() {
        return Combinators.combine(
                        specs(),
                        BasicWorlds.positives(),
                        BasicWorlds.hashes(),
                        lineages().optional())
                .as(ModelCommand.Publish::new);
    }

    static Arbitrary<ModelEvent.Published> published() {
        return models().map(ModelEvent.Published::new);
    }

    static Arbitrary<InferenceCommand.Ask> ask() {
        return Combinators.combine(
                        modelIds(),
                        BasicWorlds.hashes(),
                        Arbitraries.integers().between(0, 10 * Prompt.MAX_CHARS),
                        Arbitraries.integers().between(1, Prompt.MAX_TOKENS),
                        BasicWorlds.ordinals(),
                        TokenWorlds.amounts())
                .as(InferenceCommand.Ask::new);
    }

    static Arbitrary<InferenceCommand.Settle> settle() {
        return settlements().map(InferenceCommand.Settle::new);
    }

    static Arbitrary<InferenceCommand.Abandon> abandon() {
        return Combinators.combine(requestIds(), BasicWorlds.texts(200)).as(InferenceCommand.Abandon::new);
    }

    static Arbitrary<InferenceEvent.Requested> requested() {
        return requests().map(InferenceEvent.Requested::new);
    }

    static Arbitrary<InferenceEvent.Settled> settled() {
        return Combinators.combine(settlements(), TokenWorlds.feeSplits()).as(InferenceEvent.Settled::new);
    }

    static Arbitrary<InferenceEvent.Refunded> refunded() {
        return Combinators.combine(requestIds(), BasicWorlds.texts(200)).as(InferenceEvent.Refunded::new);
    }

    /** Returns lineages. */
    public static Arbitrary<Lineage> lineages() {
        return Combinators.combine(
                        Arbitraries.of(RoyaltyMode.class),
                        TokenWorlds.basisPoints(),
                        modelIds().set().ofMaxSize(Lineage.MAX_PARENTS).map(List::copyOf))
                .as(Lineage::new);
    }

    static Arbitrary<ModelEvent.Descended> descended() {
        Arbitrary<Royalty> royalties = Combinators.combine(
                        modelIds(), PartyWorlds.accounts(), Arbitraries.longs().between(0, Royalty.WHOLE))
                .as(Royalty::new);
        return Combinators.combine(
                        modelIds(),
                        lineages(),
                        BasicWorlds.counts(),
                        royalties.list().ofMaxSize(Descent.MAX_ANCESTORS))
                .as(Descent::new)
                .map(ModelEvent.Descended::new);
    }

    /** Returns jobs' ids. */
    public static Arbitrary<JobId> jobIds() {
        return BasicWorlds.ordinals().map(JobId::new);
    }

    static Arbitrary<ModelCommand.OpenJob> openJob() {
        return Combinators.combine(
                        DatanetWorlds.datanetIds(),
                        BasicWorlds.positives(),
                        TokenWorlds.positiveAmounts(),
                        BasicWorlds.texts(ModelCommand.OpenJob.MAX_TERMS))
                .as(ModelCommand.OpenJob::new);
    }

    static Arbitrary<ModelCommand.MeterJob> meterJob() {
        return Combinators.combine(jobIds(), BasicWorlds.counts(), BasicWorlds.ordinals(), BasicWorlds.positives())
                .as((job, sequence, steps, tokens) -> new ModelCommand.MeterJob(job, sequence, steps, tokens));
    }

    static Arbitrary<ModelCommand.CloseJob> closeJob() {
        return jobIds().map(ModelCommand.CloseJob::new);
    }

    static Arbitrary<ModelCommand.CancelJob> cancelJob() {
        return jobIds().map(ModelCommand.CancelJob::new);
    }

    static Arbitrary<ModelEvent.JobOpened> jobOpened() {
        Arbitrary<Roles> roles = Combinators.combine(
                        PartyWorlds.accounts(), PartyWorlds.accounts(), PartyWorlds.accounts())
                .as(Roles::new);
        Arbitrary<Moments> moments = Combinators.combine(
                        BasicWorlds.positives(), BasicWorlds.times(), BasicWorlds.ordinals())
                .as(Moments::new);
        return Combinators.combine(
                        jobIds(), roles, openJob(), moments, TokenWorlds.amounts(), Arbitraries.of(Job.Status.class))
                .as((id, who, open, when, paid, status) -> new ModelEvent.JobOpened(new Job(
                        id,
                        who.payer,
                        who.node,
                        open.datanet(),
                        open.version(),
                        open.maxFee(),
                        open.terms(),
                        when.parameters,
                        when.deadline,
                        open.version(),
                        paid,
                        status)));
    }

    static Arbitrary<ModelEvent.JobMetered> jobMetered() {
        return Combinators.combine(
                        jobIds(),
                        BasicWorlds.ordinals(),
                        BasicWorlds.ordinals(),
                        TokenWorlds.amounts(),
                        TokenWorlds.amounts())
                .as(ModelEvent.JobMetered::new);
    }

    static Arbitrary<ModelEvent.JobEnded> jobEnded() {
        return Combinators.combine(jobIds(), Arbitraries.of(Job.Status.class), TokenWorlds.amounts())
                .as(ModelEvent.JobEnded::new);
    }
}
