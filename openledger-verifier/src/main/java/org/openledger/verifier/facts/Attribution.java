/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.facts;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.schema.Fields;
import org.openledger.verifier.schema.Values;

/**
 * Who shaped an answer, as the node states it.
 *
 * @param method how it was computed, as name/version
 * @param parameters the hash of the method's parameters
 * @param credits the rows' parts
 * @param unattributedPpm what nobody could be shown to have shaped
 * @param corpusTokens how many tokens the model's data has
 * @param players the owners in the game
 * @param promptTokens how many bytes each token of the prompt covers
 * @param tokens one per output token
 * @param spans where the cited runs stand
 * @param influence what rows did to the unattributed part, if it was measured
 */
public record Attribution(
        String method,
        Digest parameters,
        List<Credit> credits,
        long unattributedPpm,
        long corpusTokens,
        List<Player> players,
        List<Long> promptTokens,
        List<Token> tokens,
        List<Span> spans,
        Optional<Influence> influence) {

    private static final int LABEL_DIGITS = 16;

    /** An attribution by parts alone. */
    public Attribution(
            String method,
            Digest parameters,
            List<Credit> credits,
            long unattributedPpm,
            long corpusTokens,
            List<Player> players,
            List<Long> promptTokens,
            List<Token> tokens,
            List<Span> spans) {
        this(
                method,
                parameters,
                credits,
                unattributedPpm,
                corpusTokens,
                players,
                promptTokens,
                tokens,
                spans,
                Optional.empty());
    }

    /**
     * What rows did to the unattributed part.
     *
     * @param method how it was measured, as name/version/first digits of the parameters' hash
     * @param ppm the part that it speaks for, in parts per million
     * @param scores one per scored row
     */
    public record Influence(String method, long ppm, List<Score> scores) {}

    /**
     * What one row did.
     *
     * @param row which row
     * @param value in billionths of the unit; above zero it helped
     */
    public record Score(long row, BigInteger value) {}

    /**
     * A row's part.
     *
     * @param row which row
     * @param owner whose
     * @param ppm in parts per million
     */
    public record Credit(long row, Digest owner, long ppm) {}

    /**
     * An owner in the game.
     *
     * @param owner who
     * @param first the owner's first row
     */
    public record Player(Digest owner, long first) {}

    /**
     * Where a run of bytes stands.
     *
     * @param start in the prompt followed by the output
     * @param length in bytes
     * @param row in which row
     * @param rowStart where in it
     */
    public record Span(long start, long length, long row, long rowStart) {}

    /**
     * Why an output token is credited as it is.
     *
     * @param bytes how many bytes it covers
     * @param unigram how often it stands in the model's data
     * @param standing one of the constants
     * @param levels the contexts consulted, longest first
     * @param shares who gets how much
     */
    public record Token(long bytes, long unigram, long standing, List<Level> levels, List<Share> shares) {
        public static final int CREDITED = 0;
        public static final int ECHO = 1;
        public static final int UNKNOWN = 2;
        public static final int NO_GAIN = 3;
    }

    /**
     * The counts at one length of context.
     *
     * @param length in tokens
     * @param counts one per player who has it
     */
    public record Level(long length, List<Count> counts) {}

    /**
     * What one player's rows contain.
     *
     * @param player the player's position
     * @param context how often the context, followed by any token
     * @param token how often followed by this token
     */
    public record Count(long player, long context, long token) {}

    /**
     * A part of a token's gain.
     *
     * @param player the player's position
     * @param row the row that earns it
     * @param microNats how much
     */
    public record Share(long player, long row, long microNats) {}

    /** The attribution that a record is. */
    public static Attribution of(Fields fields) {
        Fields method = fields.fields(1);
        Fields evidence = fields.fields(6);
        return new Attribution(
                method.text(1) + "/" + method.number(2),
                method.digest(3),
                fields.records(4, credit -> new Credit(credit.number(1), credit.digest(2), credit.number(3))),
                fields.number(5),
                evidence.number(1),
                evidence.records(2, player -> new Player(player.digest(1), player.number(2))),
                evidence.list(3, bytes -> Values.number("prompt token", bytes)),
                evidence.records(4, Attribution::token),
                evidence.records(5, span -> new Span(span.number(1), span.number(2), span.number(3), span.number(4))),
                fields.maybe(7).isPresent() ? Optional.of(influence(fields.fields(7))) : Optional.empty());
    }

    /** The method with the first digits of its parameters' hash, as influence names it. */
    public String label() {
        return label(method, parameters);
    }

    private static String label(String method, Digest parameters) {
        return method + "/" + parameters.toString().substring(0, LABEL_DIGITS);
    }

    private static Influence influence(Fields scores) {
        Fields method = scores.fields(1);
        return new Influence(
                label(method.text(1) + "/" + method.number(2), method.digest(3)),
                scores.number(5),
                scores.records(6, score -> new Score(score.number(1), score.signed(2))));
    }

    private static Token token(Fields token) {
        return new Token(
                token.number(1),
                token.number(2),
                token.number(3),
                token.records(4, Attribution::level),
                token.records(5, share -> new Share(share.number(1), share.number(2), share.number(3))));
    }

    private static Level level(Fields level) {
        return new Level(
                level.number(1),
                level.records(2, count -> new Count(count.number(1), count.number(2), count.number(3))));
    }
}
