/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.screening.Lexemes.Kind;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.review.CheckVerdict;
import org.openledger.review.CheckVerdict.Outcome;

/** Copies are caught and lead to the row they were copied from; what was not copied is not. */
class DuplicateLaws {

    private static final List<String> SOURCES = Rows.ownSources();
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Rows code = new Rows(ContentKind.CODE);
    private final List<ContributionId> ids = SOURCES.stream().map(code::admit).toList();

    @Test
    void everyExactCopyIsFound() {
        for (int i = 0; i < SOURCES.size(); i++) {
            CheckVerdict verdict = code.verdict(SOURCES.get(i).replace("    ", "\t") + "\r\n", "exact-duplicate");
            assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
            assertThat(verdict.evidence()).contains(ids.get(i));
        }
    }

    @Test
    void everyRenamedCopyIsFound() {
        eachRowOf(2 * NearDuplicateCheck.LEAST_CODE_RUNS, (id, source) -> {
            String renamed = WORD.matcher(source).replaceAll(DuplicateLaws::rename);
            CheckVerdict verdict = code.verdict(renamed, "near-duplicate");
            assertThat(verdict.outcome()).as(renamed).isEqualTo(Outcome.FAIL);
            assertThat(verdict.evidence()).contains(id);
        });
    }

    @Test
    void everyCopyWithATenthRewrittenIsFound() {
        Random random = new Random(7);
        eachRowOf(10 * Shingles.CODE_RUN, (id, source) -> {
            String[] pieces = withoutComments(source);
            int from = random.nextInt(pieces.length * 9 / 10);
            for (int i = from; i < from + pieces.length / 10; i++) {
                pieces[i] = i % 3 == 0 ? "synchronized" : "~";
            }
            CheckVerdict verdict = code.verdict(String.join(" ", pieces), "near-duplicate");
            assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
            assertThat(verdict.evidence()).contains(id);
        });
    }

    @Test
    void proseWithEveryTwelfthWordReplacedIsFound() {
        Rows prose = new Rows(ContentKind.TEXT);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            texts.add(Babble.prose(i, 300));
            prose.admit(texts.get(i));
        }
        for (int i = 0; i < 50; i++) {
            String[] words = texts.get(i).split(" ");
            for (int w = 5; w < words.length; w += 12) {
                words[w] = "Sostituito" + w;
            }
            CheckVerdict verdict = prose.verdict(String.join(" ", words).toUpperCase(Locale.ROOT), "near-duplicate");
            assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
            assertThat(verdict.evidence()).contains(new ContributionId(i));
        }
    }

    @Test
    void anAuthorMayResembleHimself() {
        eachRowOf(2 * NearDuplicateCheck.LEAST_CODE_RUNS, (id, source) -> {
            CheckVerdict verdict = code.screenOwn(WORD.matcher(source).replaceAll(DuplicateLaws::rename))
                    .get(2);
            assertThat(verdict.check()).isEqualTo("near-duplicate");
            assertThat(verdict.outcome()).isEqualTo(Outcome.FLAG);
            assertThat(verdict.evidence()).contains(id);
        });
    }

    @Test
    void theEarliestOfEqualRowsIsTheOneThatWasCopied() {
        Rows prose = new Rows(ContentKind.TEXT);
        String text = Babble.prose(5, 300);
        ContributionId first = prose.admit(text);
        prose.admit(text + " End.");
        assertThat(prose.verdict("So: " + text, "near-duplicate").evidence()).contains(first);
        assertThat(prose.verdict(text, "exact-duplicate").evidence()).contains(first);
    }

    @Test
    void heldOutSourcesAreNoDuplicates() {
        Rows fresh = new Rows(ContentKind.CODE);
        int accused = 0;
        for (String source : SOURCES) {
            accused += fresh.outcome(source, "near-duplicate") == Outcome.FAIL ? 1 : 0;
            fresh.admit(source);
        }
        assertThat(accused).isLessThanOrEqualTo(SOURCES.size() / 50);
    }

    @Test
    void trivialRowsDoNotCollide() {
        Rows fresh = new Rows(ContentKind.CODE);
        fresh.admit("class A { private int a; int getA() { return a; } void setA(int a) { this.a = a; } }");
        assertThat(fresh.outcome(
                        "class Box { private long w; long getW() { return w; } void setW(long w) { this.w = w; } }",
                        "near-duplicate"))
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void aChainOfSmallChangesDoesNotReachAStranger() {
        Rows prose = new Rows(ContentKind.TEXT);
        String[] words = Babble.prose(1, 300).split(" ");
        String first = String.join(" ", words);
        prose.admit(first);
        for (int step = 0; step < 6; step++) {
            for (int w = step * 50; w < step * 50 + 50; w++) {
                words[w] = "changed".repeat(1 + w % 7) + "x".repeat(w);
            }
            CheckVerdict verdict = prose.verdict(String.join(" ", words), "near-duplicate");
            int changed = (step + 1) * 50;
            assertThat(verdict.outcome() == Outcome.FAIL
                            && verdict.evidence().equals(java.util.Optional.of(new ContributionId(0))))
                    .isEqualTo(changed <= 50);
        }
    }

    /** Rows with enough different runs, which neither tiny files nor tables have. */
    private void eachRowOf(int leastRuns, BiConsumer<ContributionId, String> law) {
        int seen = 0;
        for (int i = 0; i < SOURCES.size(); i++) {
            Shingles shingles = Shingles.of(CodeLexer.cut(SOURCES.get(i)), ContentKind.CODE);
            if (shingles.distinct().length >= leastRuns) {
                law.accept(ids.get(i), SOURCES.get(i));
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(15);
    }

    private static String[] withoutComments(String source) {
        Lexemes lexemes = CodeLexer.cut(source);
        return IntStream.range(0, lexemes.size())
                .filter(i -> lexemes.kind(i) != Kind.COMMENT)
                .mapToObj(lexemes::text)
                .toArray(String[]::new);
    }

    private static String rename(MatchResult word) {
        return Keywords.contains(word.group())
                ? word.group()
                : "x" + Integer.toHexString(word.group().hashCode());
    }

    @Test
    void winnowingFindsEveryRunThatIsLongEnough() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            int[] a = random.ints(60, 0, 1 << 30).toArray();
            int[] b = random.ints(60, 0, 1 << 30).toArray();
            int window = 1 + random.nextInt(16);
            System.arraycopy(a, random.nextInt(60 - window), b, random.nextInt(60 - window), window);
            int[] picked = Winnowing.pick(a, window);
            assertThat(Arrays.stream(Winnowing.pick(b, window))
                            .anyMatch(x -> Arrays.stream(picked).anyMatch(y -> x == y)))
                    .isTrue();
        }
    }

    @Test
    void theLexerKeepsEveryCharacterThatIsNoSpace() {
        for (String source : SOURCES) {
            Lexemes lexemes = CodeLexer.cut(source);
            StringBuilder kept = new StringBuilder();
            for (int i = 0; i < lexemes.size(); i++) {
                kept.append(source, lexemes.start(i), lexemes.end(i));
                assertThat(lexemes.kind(i) == Kind.COMMENT)
                        .isEqualTo(lexemes.text(i).matches("(?s)/[/*].*"));
            }
            assertThat(kept.toString().replaceAll("\\s", "")).isEqualTo(source.replaceAll("\\s", ""));
        }
    }
}
