/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TokenizerLaws {

    private static final String SAMPLE =
            "class HTTPServer {\r\n    int getX2() { return a->b == 42; } // \u00e9t\u00e9 \u4e2d\u6587 \ud83d\ude00\n}";
    private static final Tokenizer WORDS = Tokenizer.words(Vocabulary.train(List.of(SAMPLE, SAMPLE), 400));

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> codePoint = Arbitraries.oneOf(
                Arbitraries.of("aZ09 \t\n\r.=->\u00e9\u0130\u4e2d\u200b\ufffd"
                        .codePoints()
                        .boxed()
                        .toList()),
                Arbitraries.integers().between(0, Character.MAX_CODE_POINT).filter(c -> c < 0xD800 || c > 0xDFFF));
        Arbitrary<String> random = codePoint.list().ofMaxSize(90).map(TokenizerLaws::text);
        Arbitrary<String> cuts = Arbitraries.integers()
                .between(0, SAMPLE.length() - 3)
                .filter(i -> !Character.isLowSurrogate(SAMPLE.charAt(i)))
                .map(SAMPLE::substring);
        return Arbitraries.oneOf(random, cuts);
    }

    private static String text(List<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }

    @Property
    void decodingGivesTheTextBack(@ForAll("texts") String text) {
        for (Tokenizer tokenizer : List.of(WORDS, Tokenizer.bytes())) {
            int[] tokens = tokenizer.encode(text);
            assertThat(tokens).doesNotContain(0);
            assertThat(tokenizer.decode(tokens)).isEqualTo(text);
            assertThat(tokenizer.encode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(tokens);
        }
    }

    @Property
    void decodingGivesAnyBytesBack(@ForAll byte[] bytes) {
        assertThat(WORDS.decodeBytes(WORDS.encode(bytes))).isEqualTo(bytes);
        assertThat(Tokenizer.bytes().encode(bytes)).hasSameSizeAs(bytes);
    }

    @Property
    void piecesAreTheTextAndNoneIsTooLong(@ForAll("texts") String text) {
        StringBuilder joined = new StringBuilder();
        Pieces.of(text, (t, from, to) -> {
            assertThat(to - from).isBetween(1, Pieces.MAX_CHARS + 1);
            joined.append(t, from, to);
        });
        assertThat(joined.toString()).isEqualTo(text);
    }

    @Property
    void trainingIsOrderedByCountThenCodePoints(@ForAll("texts") String a, @ForAll("texts") String b) {
        Vocabulary vocabulary = Vocabulary.train(List.of(a, b, a), 1000);
        assertThat(Vocabulary.train(List.of(b, a, a), 1000)).isEqualTo(vocabulary);
        assertThat(Vocabulary.fromBytes(vocabulary.toBytes())).isEqualTo(vocabulary);
        assertThat(Vocabulary.fromBytes(vocabulary.toBytes()).hash()).isEqualTo(vocabulary.hash());
    }

    @Example
    void piecesFollowTheStatedRules() {
        assertThat(pieces("parseXMLDocument fooBar HTTP x"))
                .containsExactly("parse", "XML", "Document", " foo", "Bar", " HTTP", " x");
        assertThat(pieces("a  b 42,  7\t\tz")).containsExactly("a", " ", " b", " ", "42", ",", "  ", "7", "\t\t", "z");
        assertThat(pieces("{\r\n    x\n\n\ty")).containsExactly("{", "\r\n    ", "x", "\n", "\n\t", "y");
        assertThat(pieces("a->b!==c**/")).containsExactly("a", "->", "b", "!=", "=", "c", "**", "/");
        assertThat(pieces(" \u00e9t\u00e9\u4e2d\u6587\ud83d\ude00\u2026"))
                .containsExactly(" \u00e9t\u00e9", "\u4e2d", "\u6587", "\ud83d\ude00", "\u2026");
        assertThat(pieces("x".repeat(130)).stream().map(String::length)).containsExactly(64, 64, 2);
        assertThat(pieces(" ".repeat(65) + "x").stream().map(String::length)).containsExactly(64, 2);
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        Pieces.of(text, (t, from, to) -> pieces.add(t.substring(from, to)));
        return pieces;
    }

    @Example
    void frequentPiecesComeFirstAndTiesGoByCodePoint() {
        Vocabulary vocabulary = Vocabulary.train(List.of("zz zz zz \ud83d\ude00\uff5e bb aa"), 262);
        Tokenizer tokenizer = Tokenizer.words(vocabulary);
        assertThat(vocabulary.size()).isEqualTo(262);
        assertThat(tokenizer.encode(" zz aa bb")).containsExactly(257, 258, 259);
        assertThat(tokenizer.encode("zz\uff5e")).containsExactly(260, 261);
        assertThat(tokenizer.encode("\ud83d\ude00")).hasSize(4);
    }

    @Example
    void rarePiecesAreForgottenWhenThereAreTooMany() {
        VocabularyTrainer trainer = new VocabularyTrainer(10);
        for (int i = 0; i < 50; i++) {
            trainer.add("often\n" + (1000 + i) + "\n");
        }
        assertThat(trainer.mostFrequent(1)).containsExactly("often");
        assertThat(trainer.mostFrequent(100)).hasSizeLessThanOrEqualTo(10);
    }

    @Example
    void whatHasNoUtf8FormIsRefusedByPlace() {
        for (String text : List.of("ab\ud83d", "ab\ude00", "ab\ud83d\ud83d\ude00", "ab\ude00\ud83d")) {
            assertThatThrownBy(() -> WORDS.encode(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("unpaired surrogate U+d")
                    .hasMessageContaining("at index 2");
        }
        assertThatThrownBy(() -> Vocabulary.train(List.of("\udc00"), 300)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WORDS.decode(new int[] {1 + 0xC3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not well-formed");
    }

    @Example
    void numbersThatAreNoTokensAreRefused() {
        int size = WORDS.vocabulary().size();
        for (int token : new int[] {0, -1, size, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> WORDS.decode(new int[] {5, token}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("token " + token + " at 1");
        }
        for (int tooFewOrMany : new int[] {256, Vocabulary.MAX_SIZE + 1}) {
            assertThatThrownBy(() -> Vocabulary.train(List.of(), tooFewOrMany))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void brokenVocabulariesAreRefused() {
        byte[] whole = WORDS.vocabulary().toBytes();
        for (int size = 0; size < whole.length; size++) {
            byte[] cut = Arrays.copyOf(whole, size);
            assertThatThrownBy(() -> Vocabulary.fromBytes(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Vocabulary.fromBytes(Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        byte[] twice = Vocabulary.train(List.of("aa bb"), 300).toBytes();
        assertThat(new String(twice, StandardCharsets.US_ASCII)).endsWith("\2aa");
        byte[] doubled = "openledger/vocabulary/v1\0\2\2aa\2aa".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> Vocabulary.fromBytes(doubled))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }

    /** Pins tokens and hash: they may never change, because stored indexes and commitments rest on them. */
    @Example
    void theSampleVocabularyIsPinned() {
        assertThat(WORDS.vocabulary().size()).isEqualTo(274);
        assertThat(HexFormat.of().formatHex(WORDS.vocabulary().hash()))
                .isEqualTo("fe7cf452991bda1362af8a8b55a18c2c9fa1f7f833e90784c13d57432b457fff");
    }
}
