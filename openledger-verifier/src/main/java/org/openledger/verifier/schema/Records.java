/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.schema;

import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.cbor.Item;

/** The records that commands and events are made of (formats §1). */
final class Records {
    static final Shape ORDINAL = Shape.number(0, Long.MAX_VALUE);
    static final Shape TIME = ORDINAL;
    static final Shape COUNT = Shape.number(0, Integer.MAX_VALUE);
    static final Shape PPM = Shape.number(0, 1_000_000);
    static final Shape AMOUNT = Shape.amount();
    static final Shape HASH = Shape.octets(32, 32);
    static final Shape ACCOUNT = HASH;
    static final Shape SALT = HASH;
    static final Shape SIGNATURE = Shape.octets(64, 64);
    static final Shape VOTE = Shape.position(3);
    static final Shape DETERMINISM = Shape.position(3);
    static final Shape KEY = Records::requireKey;
    static final Shape POT = Records::requirePot;

    static final RecordShape PARAMETERS = RecordShape.of("Parameters")
            .with("version", Shape.number(1, Integer.MAX_VALUE))
            .with("values", Shape.mapOf(AMOUNT));
    static final RecordShape GENESIS = RecordShape.of("Genesis")
            .with("origin", Shape.text(200))
            .with("operator", KEY)
            .with("node", KEY)
            .with("parameters", PARAMETERS)
            .with("supply", AMOUNT)
            .with(
                    "allocations",
                    Shape.list(
                            256,
                            RecordShape.of("Allocation")
                                    .with("account", ACCOUNT)
                                    .with("amount", AMOUNT)
                                    .maybe(
                                            "schedule",
                                            RecordShape.of("Schedule")
                                                    .with("cliff", ORDINAL)
                                                    .with("step", ORDINAL)
                                                    .with("steps", COUNT))))
            .with("seedChain", HASH)
            .with("seedChainLength", ORDINAL)
            .with("time", TIME)
            .maybe("signatures", Shape.number(1, 1));
    /** What no check reads. */
    static final Shape ANYTHING = (place, item) -> {};

    static final RecordShape USE = RecordShape.of("Use")
            .with("purposes", Shape.number(0, 15))
            .with("territories", Shape.list(64, Shape.text(2)));
    static final RecordShape DERIVATION = RecordShape.of("Derivation")
            .with("work", Shape.position(4))
            .with(
                    "edges",
                    Shape.list(
                            8, RecordShape.of("Edge").with("parent", ORDINAL).with("split", Shape.number(0, 10_000))));
    static final RecordShape DATASET_VERSION = RecordShape.of("DatasetVersion")
            .with("datanet", ORDINAL)
            .with("number", Shape.number(1, Integer.MAX_VALUE))
            .with("rows", COUNT)
            .with("manifest", HASH);
    static final RecordShape MODEL_SPEC = RecordShape.of("ModelSpec")
            .with("name", Shape.text(80))
            .with("datanet", ORDINAL)
            .with("family", Shape.tuple(Shape.text(40), Shape.number(1, 65_535)))
            .with("parameters", Shape.list(64, Shape.tuple(Shape.text(40), Shape.signed())));
    static final RecordShape MODEL_VERSION = RecordShape.of("ModelVersion")
            .with("id", ORDINAL)
            .with("owner", ACCOUNT)
            .with("spec", MODEL_SPEC)
            .with("data", DATASET_VERSION)
            .with("artefact", HASH)
            .with("height", ORDINAL);
    static final RecordShape CHECK_VERDICT = RecordShape.of("CheckVerdict")
            .with("check", Shape.text(40))
            .with("version", Shape.number(1, 65_535))
            .with("outcome", Shape.position(3))
            .with("scorePpm", PPM)
            .maybe("evidence", ORDINAL);
    static final Shape VERDICTS = Shape.list(32, CHECK_VERDICT);
    static final RecordShape CLAIM = RecordShape.of("Claim")
            .with("ground", Shape.position(4))
            .with("reason", Shape.text(500))
            .maybe("evidence", HASH)
            .maybe("priorAuthor", ACCOUNT);
    static final RecordShape CHALLENGE = RecordShape.of("Challenge")
            .with("number", ORDINAL)
            .with("contribution", ORDINAL)
            .with("challenger", ACCOUNT)
            .with("bond", AMOUNT)
            .with("claim", CLAIM)
            .with("open", Shape.bool());
    static final RecordShape APPEAL = RecordShape.of("SlashAppeal")
            .with("number", ORDINAL)
            .with("slash", ORDINAL)
            .with("contribution", ORDINAL)
            .with("appellant", ACCOUNT)
            .with("bond", AMOUNT)
            .with("reason", Shape.text(500))
            .with("open", Shape.bool());
    static final RecordShape REQUEST = RecordShape.of("InferenceRequest")
            .with("id", ORDINAL)
            .with("payer", ACCOUNT)
            .with("model", ORDINAL)
            .with("modelOwner", ACCOUNT)
            .with("node", ACCOUNT)
            .with("prompt", HASH)
            .with("promptTokens", COUNT)
            .with("maxTokens", COUNT)
            .with("seed", ORDINAL)
            .with("maxFee", AMOUNT)
            .with("parameters", COUNT)
            .with("deadline", TIME)
            .with("status", Shape.position(3))
            .with("height", ORDINAL);
    static final RecordShape SETTLEMENT = RecordShape.of("Settlement")
            .with("request", ORDINAL)
            .with("output", HASH)
            .with("outputTokens", COUNT)
            .with("attribution", HASH)
            .with(
                    "credits",
                    Shape.list(
                            256,
                            RecordShape.of("RowCredit").with("row", ORDINAL).with("ppm", PPM)))
            .with("determinism", DETERMINISM)
            .with("nodeSignature", SIGNATURE)
            .maybe(
                    "influence",
                    RecordShape.of("Influence")
                            .with("method", Shape.text(80))
                            .with("ppm", PPM)
                            .with(
                                    "scores",
                                    Shape.list(
                                            256,
                                            RecordShape.of("RowScore")
                                                    .with("row", ORDINAL)
                                                    .with("score", Shape.signed()))));
    static final RecordShape FEE_SPLIT = RecordShape.of("FeeSplit")
            .with("platform", AMOUNT)
            .with("node", AMOUNT)
            .with("model", AMOUNT)
            .with("stakers", AMOUNT)
            .with("validators", AMOUNT)
            .with("contributors", AMOUNT);

    /** What was noted of accounts. */
    static final Shape OUTCOMES = Shape.list(
            256,
            RecordShape.of("Outcome")
                    .with("account", ACCOUNT)
                    .with("goodMicros", ORDINAL)
                    .with("badMicros", ORDINAL));

    /** What votes were worth. */
    static final Shape SCORES = Shape.list(
            256,
            RecordShape.of("Score")
                    .with("validator", ACCOUNT)
                    .with("vote", VOTE)
                    .with("points", Shape.signed()));

    /** Of which models a model was made, and what it asks of those that are made of it. */
    static final RecordShape LINEAGE = RecordShape.of("Lineage")
            .with("mode", Shape.position(2))
            .with("licence", Shape.number(0, 10_000))
            .with("parents", Shape.list(16, ORDINAL));

    /** What follows from a lineage. */
    static final RecordShape DESCENT = RecordShape.of("Descent")
            .with("model", ORDINAL)
            .with("lineage", LINEAGE)
            .with("depth", COUNT)
            .with(
                    "royalties",
                    Shape.list(
                            64,
                            RecordShape.of("Royalty")
                                    .with("ancestor", ORDINAL)
                                    .with("owner", ACCOUNT)
                                    .with("share", Shape.number(0, 1_000_000_000))));

    private static final int POT_KINDS = 18;

    private Records() {}

    private static void requireKey(String place, Item item) {
        long type = Values.number(place + ".type", Values.tuple(place, item, 2).get(0));
        int length = Values.octets(place + ".key", Values.tuple(place, item, 2).get(1))
                .length();
        if (!(type == 1 && length == 32) && !(type == 2 && length == 33)) {
            throw new MalformedException(
                    place, "type " + type + " with " + length + " bytes", "type 1 with 32 bytes or type 2 with 33");
        }
    }

    private static void requirePot(String place, Item item) {
        int size = Values.list(place, item).size();
        long kind = size == 0
                ? POT_KINDS
                : Values.number(place, Values.list(place, item).get(0));
        Shape shape = switch ((int) Math.min(kind, POT_KINDS)) {
            case 0, 1, 13 -> Shape.tuple(Shape.position(POT_KINDS), ACCOUNT);
            case 2, 3, 4, 5, 14, 15, 16, 17 -> Shape.tuple(Shape.position(POT_KINDS), ORDINAL);
            default -> Shape.tuple(Shape.position(POT_KINDS));
        };
        shape.require(place, item);
    }
}
