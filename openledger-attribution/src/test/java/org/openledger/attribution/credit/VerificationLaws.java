/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Credit;
import org.openledger.attribution.Evidence;
import org.openledger.attribution.Grade;
import org.openledger.attribution.Method;
import org.openledger.attribution.Player;
import org.openledger.attribution.Span;
import org.openledger.attribution.TokenEvidence;
import org.openledger.attribution.TokenEvidence.Count;
import org.openledger.attribution.TokenEvidence.Level;
import org.openledger.attribution.TokenEvidence.Standing;
import org.openledger.attribution.TokenEvidence.TokenShare;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.Determinism;
import org.openledger.model.ModelFamily;
import org.openledger.spi.Attributor.AttributionInputs;
import org.openledger.spi.Attributor.AttributionQuery;
import org.openledger.spi.ModelArtefact;
import org.openledger.spi.Verdict;

/** A claim is confirmed if it is right, and refuted whichever of its numbers is wrong. */
class VerificationLaws {

    private static final String PROMPT = "the quick br";
    private static final String OUTPUT = "own fox jumps over the lazy dog, and the quick brown fox jumps high";
    private static final CountedModel MODEL = CountedModel.ofBytes(
            List.of(
                    CountedModel.row(3, 0, "we saw how the quick brown fox jumps over the lazy dog once more"),
                    CountedModel.row(
                            5, 1, "a quick brown fox jumps over the lazy cat and the quick brown fox jumps high"),
                    CountedModel.row(8, 2, "nothing that anybody else has, but a dog, and the quick hare")),
            new SpanParameters(32, 4, 4));
    private static final Attribution RIGHT = MODEL.attribute(PROMPT, OUTPUT);

    @Test
    void whatIsRightIsConfirmed() {
        assertThat(MODEL.verify(PROMPT, OUTPUT, RIGHT)).isEqualTo(new Verdict.Confirmed());
        assertThat(MODEL.verify("", "", MODEL.attribute("", ""))).isEqualTo(new Verdict.Confirmed());
        assertThat(RIGHT.evidence().players()).hasSizeGreaterThan(1);
        assertThat(RIGHT.evidence().tokens()).anyMatch(token -> token.shares().size() > 1);
    }

    @Test
    void whateverIsChangedIsRefutedWhereItDiffers() {
        Method method = RIGHT.method();
        assertRefuted(with(new Method("other", method.version(), method.parameters())), "method: ");
        assertRefuted(with(new Method(method.name(), 2, method.parameters())), "method: ");
        assertRefuted(with(new Method(method.name(), method.version(), Hash.ZERO)), "method: ");
        assertRefuted(graded(Grade.MEASURED, Determinism.BIT_EXACT), "grade: ");
        assertRefuted(graded(Grade.EXACT, Determinism.NONE), "determinism: ");
        Evidence e = RIGHT.evidence();
        assertRefuted(
                with(new Evidence(e.corpusTokens() + 1, e.players(), e.promptTokens(), e.tokens(), e.spans())),
                "corpus tokens: ");
        assertRefuted(withPlayer(p -> new Player(p.owner(), new ContributionId(4))), "players: ");
        assertRefuted(withPlayer(p -> new Player(CountedModel.account(9), p.first())), "players: ");
        List<Integer> longer = changed(e.promptTokens(), 1, bytes -> bytes + 1);
        assertRefuted(
                with(new Evidence(e.corpusTokens(), e.players(), longer, e.tokens(), e.spans())), "prompt tokens: ");
    }

    @Test
    void everyNumberOfATokenIsChecked() {
        int at = IntStream.range(0, RIGHT.evidence().tokens().size())
                .filter(i -> RIGHT.evidence().tokens().get(i).shares().size() > 1)
                .findFirst()
                .orElseThrow();
        List<UnaryOperator<TokenEvidence>> changes = List.of(
                t -> new TokenEvidence(t.bytes() + 1, t.unigram(), t.standing(), t.levels(), t.shares()),
                t -> new TokenEvidence(t.bytes(), t.unigram() + 1, t.standing(), t.levels(), t.shares()),
                t -> new TokenEvidence(t.bytes(), t.unigram(), Standing.NO_GAIN, t.levels(), t.shares()),
                t -> withLevel(t, level -> new Level(level.length() + 1, level.counts())),
                t -> withCount(t, count -> new Count(count.player() + 1, count.context(), count.token())),
                t -> withCount(t, count -> new Count(count.player(), count.context() + 1, count.token())),
                t -> withCount(t, count -> new Count(count.player(), count.context(), count.token() + 1)),
                t -> withLevel(t, level -> new Level(level.length(), List.of())),
                t -> new TokenEvidence(t.bytes(), t.unigram(), t.standing(), List.of(), t.shares()),
                t -> withShare(t, s -> new TokenShare(s.player() + 1, s.row(), s.microNats())),
                t -> withShare(
                        t,
                        s -> new TokenShare(
                                s.player(), new ContributionId(s.row().ordinal() + 1), s.microNats())),
                t -> withShare(t, s -> new TokenShare(s.player(), s.row(), s.microNats() + 1)),
                t -> new TokenEvidence(
                        t.bytes(),
                        t.unigram(),
                        t.standing(),
                        t.levels(),
                        t.shares().subList(1, 2)));
        for (UnaryOperator<TokenEvidence> change : changes) {
            assertRefuted(withTokens(changed(RIGHT.evidence().tokens(), at, change)), "token " + at + ": ");
        }
        List<TokenEvidence> tokens = RIGHT.evidence().tokens();
        assertRefuted(withTokens(tokens.subList(0, tokens.size() - 1)), "number of tokens: ");
    }

    @Test
    void everyNumberOfASpanIsChecked() {
        List<UnaryOperator<Span>> changes = List.of(
                s -> new Span(s.start() + 1, s.length(), s.row(), s.rowStart()),
                s -> new Span(s.start(), s.length() + 1, s.row(), s.rowStart()),
                s -> new Span(s.start(), s.length(), new ContributionId(8), s.rowStart()),
                s -> new Span(s.start(), s.length(), s.row(), s.rowStart() + 1));
        for (UnaryOperator<Span> change : changes) {
            assertRefuted(withSpans(changed(RIGHT.evidence().spans(), 0, change)), "span 0: ");
        }
        assertRefuted(withSpans(List.of()), "number of spans: ");
    }

    @Test
    void everyNumberOfACreditIsChecked() {
        List<UnaryOperator<Credit>> changes = List.of(
                c -> new Credit(new ContributionId(0), c.owner(), c.ppm(), c.excerpt()),
                c -> new Credit(c.row(), CountedModel.account(9), c.ppm(), c.excerpt()),
                c -> new Credit(c.row(), c.owner(), c.ppm(), c.excerpt() + "!"));
        for (UnaryOperator<Credit> change : changes) {
            assertRefuted(withCredits(changed(RIGHT.credits(), 0, change), RIGHT.unattributedPpm()), "credit 0: ");
        }
        List<Credit> taken = changed(RIGHT.credits(), 0, c -> new Credit(c.row(), c.owner(), c.ppm() + 1, c.excerpt()));
        assertRefuted(withCredits(taken, RIGHT.unattributedPpm() - 1), "credit 0: ");
        Credit last = RIGHT.credits().get(RIGHT.credits().size() - 1);
        assertRefuted(
                withCredits(
                        RIGHT.credits().subList(0, RIGHT.credits().size() - 1), RIGHT.unattributedPpm() + last.ppm()),
                "number of credits: ");
    }

    @Test
    void anotherAnswerIsRefuted() {
        assertThat(MODEL.verify(PROMPT, OUTPUT + "er", RIGHT)).isInstanceOf(Verdict.Refuted.class);
        assertThat(MODEL.verify("The quick br", OUTPUT, RIGHT)).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void aModelWithoutCountsIsNotExplained() {
        ModelArtefact opaque = new Opaque();
        AttributionInputs inputs = new AttributionInputs(opaque, MODEL.inputs().rows());
        AttributionQuery query = new AttributionQuery(PROMPT, OUTPUT);
        assertThat(new SpanAttributor().explains(opaque)).isFalse();
        assertThat(new SpanAttributor().explains(MODEL)).isTrue();
        assertThat(new SpanAttributor().verify(query, RIGHT, inputs)).isInstanceOf(Verdict.Insufficient.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpanAttributor().attribute(query, inputs))
                .withMessageContaining("opaque/1")
                .withMessageContaining("SpanSource");
    }

    private record Opaque() implements ModelArtefact {
        @Override
        public ModelFamily family() {
            return new ModelFamily("opaque", 1);
        }

        @Override
        public Hash hash() {
            return Hash.ZERO;
        }

        @Override
        public int countTokens(String text) {
            return 0;
        }
    }

    private static void assertRefuted(Attribution forgery, String where) {
        Verdict verdict = MODEL.verify(PROMPT, OUTPUT, forgery);
        assertThat(verdict).isInstanceOf(Verdict.Refuted.class);
        assertThat(((Verdict.Refuted) verdict).where())
                .startsWith(where)
                .contains("claimed")
                .contains("recomputed");
    }

    private static <T> List<T> changed(List<T> list, int at, UnaryOperator<T> change) {
        List<T> copy = new ArrayList<>(list);
        copy.set(at, change.apply(copy.get(at)));
        return copy;
    }

    private static Attribution with(Method method) {
        return new Attribution(
                method, RIGHT.grade(), RIGHT.determinism(), RIGHT.credits(), RIGHT.unattributedPpm(), RIGHT.evidence());
    }

    private static Attribution with(Evidence evidence) {
        return new Attribution(
                RIGHT.method(), RIGHT.grade(), RIGHT.determinism(), RIGHT.credits(), RIGHT.unattributedPpm(), evidence);
    }

    private static Attribution graded(Grade grade, Determinism determinism) {
        return new Attribution(
                RIGHT.method(), grade, determinism, RIGHT.credits(), RIGHT.unattributedPpm(), RIGHT.evidence());
    }

    private static Attribution withPlayer(UnaryOperator<Player> change) {
        Evidence e = RIGHT.evidence();
        List<Player> players = changed(e.players(), 0, change);
        return with(new Evidence(e.corpusTokens(), players, e.promptTokens(), e.tokens(), e.spans()));
    }

    private static Attribution withCredits(List<Credit> credits, int unattributed) {
        return new Attribution(
                RIGHT.method(), RIGHT.grade(), RIGHT.determinism(), credits, unattributed, RIGHT.evidence());
    }

    private static Attribution withTokens(List<TokenEvidence> tokens) {
        Evidence e = RIGHT.evidence();
        return with(new Evidence(e.corpusTokens(), e.players(), e.promptTokens(), tokens, e.spans()));
    }

    private static Attribution withSpans(List<Span> spans) {
        Evidence e = RIGHT.evidence();
        return with(new Evidence(e.corpusTokens(), e.players(), e.promptTokens(), e.tokens(), spans));
    }

    private static TokenEvidence withLevel(TokenEvidence t, UnaryOperator<Level> change) {
        return new TokenEvidence(t.bytes(), t.unigram(), t.standing(), changed(t.levels(), 0, change), t.shares());
    }

    private static TokenEvidence withCount(TokenEvidence t, UnaryOperator<Count> change) {
        return withLevel(t, level -> new Level(level.length(), changed(level.counts(), 0, change)));
    }

    private static TokenEvidence withShare(TokenEvidence t, UnaryOperator<TokenShare> change) {
        return new TokenEvidence(t.bytes(), t.unigram(), t.standing(), t.levels(), changed(t.shares(), 0, change));
    }
}
