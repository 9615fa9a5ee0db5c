/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Credit;
import org.openledger.attribution.Evidence;
import org.openledger.attribution.Grade;
import org.openledger.attribution.Method;
import org.openledger.attribution.Span;
import org.openledger.audit.Hash;
import org.openledger.inference.Determinism;
import org.openledger.model.ModelFamily;
import org.openledger.model.ModelSpec;
import org.openledger.review.CheckVerdict;
import org.openledger.spi.Attributor;
import org.openledger.spi.ComputeProvider;
import org.openledger.spi.DatasetView;
import org.openledger.spi.Generator;
import org.openledger.spi.ModelArtefact;
import org.openledger.spi.Screener;
import org.openledger.spi.Trainer;
import org.openledger.spi.Verdict;

/** A model that repeats what followed the prompt in the first row that has it: all that it takes to try out what happens around a model. */
final class Parrot implements ComputeProvider {

    /** How many models were built. */
    final AtomicInteger builds = new AtomicInteger();

    private final UnaryOperator<String> mood;
    private final String breed;

    Parrot() {
        this(output -> output);
    }

    /** A parrot that builds other models of the same rows. */
    static Parrot ofBreed(String breed) {
        return new Parrot(output -> output, breed);
    }

    /** A parrot whose every answer goes through somebody's hands first. */
    Parrot(UnaryOperator<String> mood) {
        this(mood, "grey");
    }

    private Parrot(UnaryOperator<String> mood, String breed) {
        this.mood = mood;
        this.breed = breed;
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(new Trainer() {
            @Override
            public boolean builds(ModelFamily family) {
                return family.equals(ModelFamily.INFINITE_GRAM);
            }

            @Override
            public ModelArtefact build(ModelSpec spec, DatasetView data) {
                builds.incrementAndGet();
                return new Memory(data.rows().toList(), breed + spec.name());
            }
        });
    }

    @Override
    public List<Generator> generators() {
        return List.of(new Generator() {
            @Override
            public boolean runs(ModelFamily family) {
                return family.equals(ModelFamily.INFINITE_GRAM);
            }

            @Override
            public List<Generation> generate(List<GenerationRequest> batch, TokenSink sink) {
                return batch.stream().map(Parrot.this::answer).toList();
            }

            @Override
            public Determinism determinism() {
                return Determinism.BIT_EXACT;
            }
        });
    }

    private Generator.Generation answer(Generator.GenerationRequest request) {
        Memory memory = (Memory) request.model();
        String prompt = request.prompt().text();
        String output = mood.apply(memory.find(prompt)
                .map(row -> row.content().text())
                .map(text -> text.substring(text.indexOf(prompt) + prompt.length()))
                .orElse(""));
        return new Generator.Generation(output, memory.countTokens(prompt), memory.countTokens(output));
    }

    @Override
    public List<Attributor> attributors() {
        return List.of(new Attributor() {
            @Override
            public Method method() {
                return new Method("parrot", 1, Hash.sha256(new byte[0]));
            }

            @Override
            public boolean explains(ModelArtefact model) {
                return model instanceof Memory;
            }

            @Override
            public Attribution attribute(AttributionQuery query, AttributionInputs inputs) {
                return Parrot.attribute(method(), (Memory) inputs.model(), query);
            }

            @Override
            public Verdict verify(AttributionQuery query, Attribution claimed, AttributionInputs inputs) {
                return new Verdict.Insufficient("a parrot does not verify");
            }
        });
    }

    private static Attribution attribute(Method method, Memory memory, Attributor.AttributionQuery query) {
        List<Credit> credits = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        memory.find(query.prompt()).filter(row -> !query.output().isEmpty()).ifPresent(row -> {
            credits.add(new Credit(row.id(), row.owner(), Attribution.WHOLE_PPM, query.output()));
            String text = row.content().text();
            int from = text.indexOf(query.prompt());
            spans.add(new Span(
                    0,
                    query.prompt().getBytes(UTF_8).length,
                    row.id(),
                    text.substring(0, from).getBytes(UTF_8).length));
        });
        Evidence evidence = new Evidence(memory.rows().size(), List.of(), List.of(), List.of(), spans);
        int unattributed = credits.isEmpty() ? Attribution.WHOLE_PPM : 0;
        return new Attribution(method, Grade.EXACT, Determinism.BIT_EXACT, credits, unattributed, evidence);
    }

    @Override
    public List<Screener> screeners() {
        return List.of(terms -> new Screener.Screening() {
            private final List<Screener.Candidate> known = new ArrayList<>();

            @Override
            public List<CheckVerdict> screen(Screener.Candidate candidate) {
                if (candidate.content().text().contains("BREAK THE CHECK")) {
                    throw new IllegalStateException("broken on purpose");
                }
                Optional<Screener.Candidate> original = known.stream()
                        .filter(row ->
                                row.content().bytes().equals(candidate.content().bytes()))
                        .findFirst();
                return Stream.of("exact-duplicate", "near-duplicate", "secrets", "language", "relevance")
                        .map(check -> check.equals("exact-duplicate") && original.isPresent()
                                ? new CheckVerdict(
                                        check,
                                        1,
                                        CheckVerdict.Outcome.FAIL,
                                        1_000_000,
                                        original.map(Screener.Candidate::id))
                                : new CheckVerdict(check, 1, CheckVerdict.Outcome.PASS, 0, Optional.empty()))
                        .toList();
            }

            @Override
            public void admit(Screener.Candidate candidate) {
                if (!known.isEmpty() && known.get(known.size() - 1).id().compareTo(candidate.id()) >= 0) {
                    throw new IllegalArgumentException(candidate.id() + " is out of order");
                }
                known.add(candidate);
            }
        });
    }

    /** The rows themselves; a token is four characters. */
    record Memory(List<DatasetView.Row> rows, String label) implements ModelArtefact {

        Optional<DatasetView.Row> find(String prompt) {
            return rows.stream()
                    .filter(row -> row.content().text().contains(prompt))
                    .findFirst();
        }

        @Override
        public ModelFamily family() {
            return ModelFamily.INFINITE_GRAM;
        }

        @Override
        public Hash hash() {
            return Hash.sha256((label + rows).getBytes(UTF_8));
        }

        @Override
        public int countTokens(String text) {
            return (text.length() + 3) / 4;
        }
    }
}
