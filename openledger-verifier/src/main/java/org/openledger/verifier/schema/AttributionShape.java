/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.schema;

/** The attribution record: who shaped an answer, and the counts from which it follows. */
public final class AttributionShape {
    /** The whole record. */
    public static final RecordShape ATTRIBUTION = RecordShape.of("Attribution")
            .with("method", method())
            .with("grade", Shape.position(3))
            .with("determinism", Records.DETERMINISM)
            .with("credits", Shape.list(256, credit()))
            .with("unattributedPpm", Records.PPM)
            .with("evidence", evidence())
            .maybe("influence", scores());

    private static final int MOST = 1_000_000;
    private static final int MAX_TOKENS = 1_024;
    private static final int MAX_SPANS = 1_000_000;
    private static final int MAX_SCORES = 65_536;

    private AttributionShape() {}

    private static RecordShape method() {
        return RecordShape.of("Method")
                .with("name", Shape.text(40))
                .with("version", Records.COUNT)
                .with("parameters", Records.HASH);
    }

    private static RecordShape scores() {
        RecordShape score = RecordShape.of("Score")
                .with("row", Records.ORDINAL)
                .with("value", Shape.signed())
                .with("standardError", Records.ORDINAL);
        return RecordShape.of("Scores")
                .with("method", method())
                .with("unit", Shape.position(2))
                .with("grade", Shape.position(3))
                .with("inputs", Records.HASH)
                .with("ppm", Records.PPM)
                .with("rows", Shape.list(MAX_SCORES, score));
    }

    private static RecordShape credit() {
        return RecordShape.of("Credit")
                .with("row", Records.ORDINAL)
                .with("owner", Records.ACCOUNT)
                .with("ppm", Records.PPM)
                .with("excerpt", Shape.text(MOST));
    }

    private static RecordShape evidence() {
        return RecordShape.of("Evidence")
                .with("corpusTokens", Records.ORDINAL)
                .with(
                        "players",
                        Shape.list(
                                MOST,
                                RecordShape.of("Player")
                                        .with("owner", Records.ACCOUNT)
                                        .with("first", Records.ORDINAL)))
                .with("promptTokens", Shape.list(MOST, Records.COUNT))
                .with("tokens", Shape.list(MAX_TOKENS, token()))
                .with(
                        "spans",
                        Shape.list(
                                MAX_SPANS,
                                RecordShape.of("Span")
                                        .with("start", Records.COUNT)
                                        .with("length", Shape.number(1, Integer.MAX_VALUE))
                                        .with("row", Records.ORDINAL)
                                        .with("rowStart", Records.COUNT)));
    }

    private static RecordShape token() {
        RecordShape count = RecordShape.of("Count")
                .with("player", Records.COUNT)
                .with("context", Records.ORDINAL)
                .with("token", Records.ORDINAL);
        RecordShape share = RecordShape.of("TokenShare")
                .with("player", Records.COUNT)
                .with("row", Records.ORDINAL)
                .with("microNats", Records.ORDINAL);
        return RecordShape.of("TokenEvidence")
                .with("bytes", Records.COUNT)
                .with("unigram", Records.ORDINAL)
                .with("standing", Shape.position(4))
                .with(
                        "levels",
                        Shape.list(
                                MAX_TOKENS,
                                RecordShape.of("Level")
                                        .with("length", Records.COUNT)
                                        .with("counts", Shape.list(MOST, count))))
                .with("shares", Shape.list(MOST, share));
    }
}
