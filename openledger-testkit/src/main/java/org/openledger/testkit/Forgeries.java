/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Credit;
import org.openledger.attribution.Evidence;
import org.openledger.attribution.Grade;
import org.openledger.attribution.Method;
import org.openledger.attribution.Score;
import org.openledger.attribution.Scores;
import org.openledger.attribution.Span;
import org.openledger.attribution.TokenEvidence;
import org.openledger.attribution.Unit;
import org.openledger.audit.Hash;

/** Well-formed claims that differ from an honest one in a single place: what a cheat could try. */
final class Forgeries {

    private Forgeries() {}

    static List<Attribution> of(Attribution honest) {
        return Stream.of(parts(honest), stamps(honest), evidence(honest), influence(honest))
                .flatMap(List::stream)
                .toList();
    }

    /** Moves one ppm between the first credit and nobody, drops the credit, gives it away, and rewrites its excerpt. */
    private static List<Attribution> parts(Attribution honest) {
        if (honest.credits().isEmpty()) {
            return List.of();
        }
        Credit first = honest.credits().get(0);
        List<Attribution> forged = new ArrayList<>();
        forged.add(withFirst(honest, List.of(), honest.unattributedPpm() + first.ppm()));
        forged.add(withFirst(
                honest,
                List.of(new Credit(first.row(), Samples.mirrored(first.owner()), first.ppm(), first.excerpt())),
                honest.unattributedPpm()));
        forged.add(withFirst(
                honest,
                List.of(new Credit(first.row(), first.owner(), first.ppm(), first.excerpt() + "!")),
                honest.unattributedPpm()));
        if (first.ppm() > 1) {
            forged.add(withFirst(
                    honest,
                    List.of(new Credit(first.row(), first.owner(), first.ppm() - 1, first.excerpt())),
                    honest.unattributedPpm() + 1));
        }
        if (honest.unattributedPpm() > 0) {
            forged.add(withFirst(
                    honest,
                    List.of(new Credit(first.row(), first.owner(), first.ppm() + 1, first.excerpt())),
                    honest.unattributedPpm() - 1));
        }
        return forged;
    }

    private static Attribution withFirst(Attribution honest, List<Credit> first, int unattributed) {
        List<Credit> credits = new ArrayList<>(first);
        credits.addAll(honest.credits().subList(1, honest.credits().size()));
        return new Attribution(
                honest.method(),
                honest.grade(),
                honest.determinism(),
                credits,
                unattributed,
                honest.evidence(),
                honest.influence());
    }

    private static List<Attribution> stamps(Attribution honest) {
        Method method = honest.method();
        Method next = new Method(method.name(), method.version() + 1, method.parameters());
        Grade other = honest.grade() == Grade.NONE ? Grade.EXACT : Grade.NONE;
        return List.of(
                new Attribution(
                        next,
                        honest.grade(),
                        honest.determinism(),
                        honest.credits(),
                        honest.unattributedPpm(),
                        honest.evidence(),
                        honest.influence()),
                new Attribution(
                        method,
                        other,
                        honest.determinism(),
                        honest.credits(),
                        honest.unattributedPpm(),
                        honest.evidence(),
                        honest.influence()));
    }

    private static List<Attribution> evidence(Attribution honest) {
        Evidence e = honest.evidence();
        List<Evidence> forged = new ArrayList<>();
        forged.add(new Evidence(e.corpusTokens() + 1, e.players(), e.promptTokens(), e.tokens(), e.spans()));
        if (!e.players().isEmpty()) {
            forged.add(new Evidence(e.corpusTokens(), dropFirst(e.players()), e.promptTokens(), e.tokens(), e.spans()));
        }
        if (!e.tokens().isEmpty()) {
            forged.add(new Evidence(e.corpusTokens(), e.players(), e.promptTokens(), dropFirst(e.tokens()), e.spans()));
            TokenEvidence t = e.tokens().get(0);
            TokenEvidence rarer = new TokenEvidence(t.bytes(), t.unigram() + 1, t.standing(), t.levels(), t.shares());
            forged.add(new Evidence(
                    e.corpusTokens(), e.players(), e.promptTokens(), replaceFirst(e.tokens(), rarer), e.spans()));
        }
        if (!e.spans().isEmpty()) {
            Span s = e.spans().get(0);
            Span shifted = new Span(s.start() + 1, s.length(), s.row(), s.rowStart());
            forged.add(new Evidence(
                    e.corpusTokens(), e.players(), e.promptTokens(), e.tokens(), replaceFirst(e.spans(), shifted)));
        }
        return forged.stream()
                .map(evidence -> new Attribution(
                        honest.method(),
                        honest.grade(),
                        honest.determinism(),
                        honest.credits(),
                        honest.unattributedPpm(),
                        evidence,
                        honest.influence()))
                .toList();
    }

    /** Leaves the scores out or invents them, turns the first one round, adds to it, and speaks for one ppm less. */
    private static List<Attribution> influence(Attribution honest) {
        Scores s = honest.influence().orElse(invented(honest));
        List<Optional<Scores>> forged = new ArrayList<>();
        forged.add(honest.influence().isPresent() ? Optional.empty() : Optional.of(s));
        if (!s.rows().isEmpty()) {
            Score first = s.rows().get(0);
            forged.add(with(s, new Score(first.row(), first.value() == 0 ? 1 : -first.value(), first.standardError())));
            forged.add(with(s, new Score(first.row(), first.value() + 1, first.standardError())));
        }
        if (s.ppm() > 0) {
            forged.add(Optional.of(new Scores(s.method(), s.unit(), s.grade(), s.inputs(), s.ppm() - 1, s.rows())));
        }
        return forged.stream()
                .map(influence -> new Attribution(
                        honest.method(),
                        honest.grade(),
                        honest.determinism(),
                        honest.credits(),
                        honest.unattributedPpm(),
                        honest.evidence(),
                        influence))
                .toList();
    }

    private static Scores invented(Attribution honest) {
        return new Scores(honest.method(), Unit.NATS, Grade.MEASURED, Hash.ZERO, honest.unattributedPpm(), List.of());
    }

    private static Optional<Scores> with(Scores s, Score first) {
        return Optional.of(
                new Scores(s.method(), s.unit(), s.grade(), s.inputs(), s.ppm(), replaceFirst(s.rows(), first)));
    }

    private static <T> List<T> dropFirst(List<T> list) {
        return list.subList(1, list.size());
    }

    private static <T> List<T> replaceFirst(List<T> list, T first) {
        List<T> changed = new ArrayList<>(list);
        changed.set(0, first);
        return changed;
    }
}
