/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.openledger.Bytes;
import org.openledger.OpenLedgerException;
import org.openledger.Receipt;
import org.openledger.RefusedException;
import org.openledger.attribution.Attribution;
import org.openledger.audit.Hash;
import org.openledger.core.blob.Opening;
import org.openledger.core.codec.Attributions;
import org.openledger.core.codec.NodeStatement;
import org.openledger.inference.Answer;
import org.openledger.inference.InferenceCommand;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.Prompt;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.model.ModelVersion;
import org.openledger.privacy.Commitments;
import org.openledger.privacy.Salt;
import org.openledger.spi.Attributor.AttributionInputs;
import org.openledger.spi.Attributor.AttributionQuery;
import org.openledger.spi.Generator;
import org.openledger.spi.Generator.Generation;
import org.openledger.spi.Generator.GenerationRequest;
import org.openledger.spi.Generator.TokenSink;
import org.openledger.spi.ModelArtefact;

/**
 * The serving node: it answers a request, says who shaped the answer, signs for it and has it settled. A request that it cannot answer is refunded.
 *
 * <p>Output and attribution record are sealed before the settlement that commits to them. Thread-safe; a request is served once, whoever asks for it.
 */
public final class Answers {

    private final Desk desk;
    private final Turns<RequestId> turns = new Turns<>();

    Answers(Desk desk) {
        this.desk = desk;
    }

    /**
     * Returns the answer of a request: served now if it is open.
     *
     * @throws RefusedException if the settlement is refused; the request is refunded then
     * @throws OpenLedgerException {@code REFUNDED} if it was given up, now or before
     */
    public Answer answer(RequestId id) {
        return turns.take(id, () -> {
            InferenceRequest request = desk.ask(state -> state.request(id)).orElseThrow();
            return request.status() == InferenceRequest.Status.OPEN ? serveOrRefund(request) : settled(id);
        });
    }

    /** Answers or refunds what a crash left open. */
    public void resume() {
        for (RequestId id : desk.ask(OpenRequests::of)) {
            try {
                answer(id);
            } catch (RefusedException | OpenLedgerException refunded) {
                desk.log().info("{} was left open and is refunded: {}", id, refunded.getMessage());
            }
        }
    }

    /**
     * Returns what was settled.
     *
     * @throws IllegalArgumentException if there is no such request
     * @throws OpenLedgerException {@code REFUNDED} if it was given up, {@code NOT_SETTLED} if it is still open
     */
    public SettledAnswer settled(RequestId id) {
        InferenceRequest request = desk.ask(state -> state.request(id))
                .orElseThrow(() -> new IllegalArgumentException(id + " is unknown: there are "
                        + desk.ask(state -> state.requests()) + " requests, numbered from 0"));
        return switch (request.status()) {
            case SETTLED -> new SettledAnswer(desk, id);
            case REFUNDED ->
                throw new OpenLedgerException(
                        "REFUNDED", id + " was not answered and all its money went back: ask again under a new id");
            case OPEN -> throw new OpenLedgerException("NOT_SETTLED", id + " is still being answered: ask later");
        };
    }

    private SettledAnswer serveOrRefund(InferenceRequest request) {
        Settlement settlement;
        try {
            settlement = serve(request);
        } catch (RuntimeException e) {
            abandon(request, "not answered: " + e.getClass().getSimpleName());
            throw e instanceof OpenLedgerException known
                    ? known
                    : new OpenLedgerException(
                            "NOT_ANSWERED", request.id() + " could not be answered and was refunded: " + e, e);
        }
        try {
            Receipt receipt = desk.operator(new InferenceCommand.Settle(settlement));
            return new SettledAnswer(desk, request.id(), receipt);
        } catch (RefusedException refused) {
            abandon(request, "settlement refused: " + refused.refusal().code());
            throw refused;
        }
    }

    /** Refunds a request; one that has found its end meanwhile stays as it is. */
    private void abandon(InferenceRequest request, String reason) {
        boolean open = desk.ask(state -> state.request(request.id()))
                .filter(now -> now.status() == InferenceRequest.Status.OPEN)
                .isPresent();
        if (open) {
            desk.operator(new InferenceCommand.Abandon(request.id(), reason));
        }
    }

    private Settlement serve(InferenceRequest request) {
        String prompt = prompt(request);
        ModelVersion model = desk.ask(state -> state.model(request.model())).orElseThrow();
        try (Artefacts.Use use = desk.artefacts().of(model)) {
            Generator generator = desk.compute().generator(model.spec().family());
            Generation generation = generate(generator, use.artefact(), request, prompt);
            Attribution attribution = desk.compute()
                    .attributor(use.artefact())
                    .attribute(
                            new AttributionQuery(prompt, generation.text()),
                            new AttributionInputs(
                                    use.artefact(),
                                    desk.artefacts().rows(model.data()),
                                    desk.ask(state -> state.grades(request.model()))));
            return sign(request, generation, attribution, generator);
        }
    }

    private static Generation generate(
            Generator generator, ModelArtefact artefact, InferenceRequest request, String prompt) {
        List<Generation> generations = generator.generate(
                List.of(new GenerationRequest(artefact, new Prompt(prompt, request.maxTokens(), request.seed()))),
                TokenSink.NONE);
        if (generations.size() != 1) {
            throw new OpenLedgerException(
                    "BAD_GENERATOR", "one prompt got " + generations.size() + " generations: give one");
        }
        return generations.get(0);
    }

    private Settlement sign(
            InferenceRequest request, Generation generation, Attribution attribution, Generator generator) {
        Salt salt = desk.salt();
        Hash output = Commitments.output(salt, request.node(), generation.text());
        Hash root = Attributions.root(attribution);
        desk.openings().keep(output, salt, generation.text().getBytes(UTF_8));
        desk.openings().keep(root, salt, Attributions.encode(attribution));
        byte[] statement = NodeStatement.encode(
                desk.ledger(),
                request.id(),
                output,
                request.promptTokens(),
                generation.outputTokens(),
                root,
                generator.determinism());
        return new Settlement(
                request.id(),
                output,
                generation.outputTokens(),
                root,
                attribution.credits().stream()
                        .map(credit -> new Settlement.RowCredit(credit.row(), credit.ppm()))
                        .toList(),
                generator.determinism(),
                Bytes.of(desk.node().sign(desk.ledger(), statement)),
                SettledInfluence.of(attribution, request.id(), desk.ledger()));
    }

    private String prompt(InferenceRequest request) {
        Opening.Opened opened = desk.openings()
                .open(request.prompt())
                .orElseThrow(() -> new OpenLedgerException(
                        "PROMPT_MISSING", "the prompt of " + request.id() + " was never stored here, or was erased"));
        return new String(opened.bytes().toArray(), UTF_8);
    }
}
