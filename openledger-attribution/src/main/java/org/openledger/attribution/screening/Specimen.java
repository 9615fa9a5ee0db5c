/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openledger.datanet.ContentKind;
import org.openledger.spi.Screener.Candidate;

/** A row as the checks see it: decoded and cut into lexemes at most once. */
final class Specimen {

    private final Candidate candidate;
    private final ContentKind kind;
    private final byte[] bytes;
    private final @Nullable String text;
    private @Nullable Lexemes lexemes;
    private @Nullable Shingles shingles;
    private @Nullable BitSet terms;

    Specimen(Candidate candidate, ContentKind kind) {
        this.candidate = candidate;
        this.kind = kind;
        this.bytes = candidate.content().bytes().toArray();
        this.text = kind.isText() ? decoded(bytes) : null;
    }

    Candidate candidate() {
        return candidate;
    }

    ContentKind kind() {
        return kind;
    }

    /** The row's bytes; nobody writes to them. */
    byte[] bytes() {
        return bytes;
    }

    /** The text, unless the row is of another kind or not well-formed UTF-8. */
    Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** The text of a row that has one. */
    String requireText() {
        if (text == null) {
            throw new IllegalStateException(candidate.id() + " is no text: ask text() first");
        }
        return text;
    }

    /** The text's lexemes: those of source code for code, words for everything else. */
    Lexemes lexemes() {
        Lexemes cut = lexemes;
        if (cut == null) {
            cut = kind == ContentKind.CODE ? CodeLexer.cut(requireText()) : WordLexer.cut(requireText());
            lexemes = cut;
        }
        return cut;
    }

    /** The runs of those lexemes. */
    Shingles shingles() {
        Shingles runs = shingles;
        if (runs == null) {
            runs = Shingles.of(lexemes(), kind);
            shingles = runs;
        }
        return runs;
    }

    /** The text's terms; nobody changes them. */
    BitSet terms() {
        BitSet found = terms;
        if (found == null) {
            found = Terms.of(requireText());
            terms = found;
        }
        return found;
    }

    private static @Nullable String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
