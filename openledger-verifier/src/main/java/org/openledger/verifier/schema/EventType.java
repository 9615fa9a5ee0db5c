/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.schema;

import static org.openledger.verifier.schema.Records.ACCOUNT;
import static org.openledger.verifier.schema.Records.AMOUNT;
import static org.openledger.verifier.schema.Records.COUNT;
import static org.openledger.verifier.schema.Records.HASH;
import static org.openledger.verifier.schema.Records.ORDINAL;
import static org.openledger.verifier.schema.Records.POT;
import static org.openledger.verifier.schema.Records.TIME;
import static org.openledger.verifier.schema.Records.VOTE;

import java.util.List;
import java.util.Optional;

/**
 * A sort of event that may stand in the leaves of a bundle (formats §3).
 *
 * @param kind its number in the log
 * @param body its components
 */
public record EventType(int kind, RecordShape body) {
    public static final EventType MINTED =
            new EventType(1, RecordShape.of("Minted").with("amount", AMOUNT));
    public static final EventType MOVED = new EventType(
            2,
            RecordShape.of("Moved")
                    .with("from", POT)
                    .with("to", POT)
                    .with("amount", AMOUNT)
                    .with("reason", Shape.position(35)));
    public static final EventType BONDED = new EventType(
            10,
            RecordShape.of("Bonded")
                    .with("stake", ORDINAL)
                    .with("owner", ACCOUNT)
                    .with("purpose", Shape.position(4))
                    .with("amount", AMOUNT));
    public static final EventType RELEASED =
            new EventType(12, RecordShape.of("Released").with("stake", ORDINAL));
    public static final EventType SLASHED = new EventType(
            13,
            RecordShape.of("Slashed")
                    .with("slash", ORDINAL)
                    .with("stake", ORDINAL)
                    .with("contribution", ORDINAL)
                    .with("round", COUNT)
                    .with("amount", AMOUNT)
                    .with("until", TIME)
                    .with("before", Shape.position(14))
                    .maybe("challenge", ORDINAL));
    public static final EventType SLASH_DISTRIBUTED =
            new EventType(14, RecordShape.of("SlashDistributed").with("slash", ORDINAL));
    public static final EventType VERSION_PUBLISHED = new EventType(
            23,
            RecordShape.of("VersionPublished")
                    .with("version", Records.DATASET_VERSION)
                    .with("use", Records.USE));
    public static final EventType ROLES_SET = new EventType(
            21,
            RecordShape.of("RolesSet")
                    .with("datanet", ORDINAL)
                    .with("account", ACCOUNT)
                    .with("roles", COUNT));
    public static final EventType TERMS_REVISED = new EventType(
            22, RecordShape.of("TermsRevised").with("datanet", ORDINAL).with("terms", Records.ANYTHING));
    public static final EventType CHANGE_MOVED = new EventType(
            28,
            RecordShape.of("ChangeMoved")
                    .with("change", ORDINAL)
                    .with("status", Shape.position(5))
                    .with("deadline", TIME)
                    .maybe("refusal", COUNT));
    public static final EventType SHARES_MINTED = new EventType(
            36, RecordShape.of("SharesMinted").with("contribution", ORDINAL).with("shares", ORDINAL));
    public static final EventType SHARES_TAKEN = new EventType(
            37, RecordShape.of("SharesTaken").with("contribution", ORDINAL).with("shares", ORDINAL));
    public static final EventType COMMITTED = new EventType(
            30,
            RecordShape.of("Committed")
                    .with("contribution", ORDINAL)
                    .with("datanet", ORDINAL)
                    .with("author", ACCOUNT)
                    .with("commitment", HASH)
                    .with("stake", ORDINAL)
                    .with("revealBy", TIME)
                    .maybe("derivation", Records.DERIVATION));
    public static final EventType REVEALED = new EventType(
            31,
            RecordShape.of("Revealed")
                    .with("contribution", ORDINAL)
                    .with("blob", HASH)
                    .with("length", COUNT));
    public static final EventType STATUS_CHANGED = new EventType(
            32,
            RecordShape.of("StatusChanged")
                    .with("contribution", ORDINAL)
                    .with("status", Shape.position(14))
                    .with("deadline", TIME));
    public static final EventType SCREENED = new EventType(
            40, RecordShape.of("Screened").with("contribution", ORDINAL).with("verdicts", Records.VERDICTS));
    public static final EventType COMMITTEE_DRAWN = new EventType(
            41,
            RecordShape.of("CommitteeDrawn")
                    .with("contribution", ORDINAL)
                    .with("round", COUNT)
                    .with("committee", Shape.list(64, ACCOUNT))
                    .with("commitBy", TIME)
                    .with("revealBy", TIME));
    public static final EventType VOTE_COMMITTED = new EventType(
            42,
            RecordShape.of("VoteCommitted")
                    .with("contribution", ORDINAL)
                    .with("round", COUNT)
                    .with("validator", ACCOUNT)
                    .with("commitment", HASH));
    public static final EventType VOTE_REVEALED = new EventType(
            43,
            RecordShape.of("VoteRevealed")
                    .with("contribution", ORDINAL)
                    .with("round", COUNT)
                    .with("validator", ACCOUNT)
                    .with("vote", VOTE)
                    .with("salt", Records.SALT));
    public static final EventType DECIDED = new EventType(
            44,
            RecordShape.of("Decided")
                    .with("contribution", ORDINAL)
                    .with("round", COUNT)
                    .with("accepts", COUNT)
                    .with("rejects", COUNT)
                    .with("slashes", COUNT)
                    .with("decision", VOTE));
    public static final EventType CONTESTED =
            new EventType(45, RecordShape.of("Contested").with("challenge", Records.CHALLENGE));
    public static final EventType CHALLENGE_CLOSED = new EventType(
            46, RecordShape.of("ChallengeClosed").with("challenge", ORDINAL).with("upheld", Shape.bool()));
    public static final EventType APPEALED =
            new EventType(47, RecordShape.of("Appealed").with("appeal", Records.APPEAL));
    public static final EventType APPEAL_CLOSED = new EventType(
            48, RecordShape.of("AppealClosed").with("appeal", ORDINAL).with("overturned", Shape.bool()));
    public static final EventType OVERTURNED = new EventType(
            49,
            RecordShape.of("Overturned")
                    .with("slash", ORDINAL)
                    .with("stake", ORDINAL)
                    .with("contribution", ORDINAL)
                    .with("round", COUNT)
                    .with("amount", AMOUNT)
                    .maybe("challenge", ORDINAL));
    public static final EventType CREDIT_REROUTED = new EventType(
            140, RecordShape.of("CreditRerouted").with("contribution", ORDINAL).maybe("to", ACCOUNT));
    public static final EventType EXPERTS_ASKED = new EventType(
            144,
            RecordShape.of("ExpertsAsked")
                    .with("contribution", ORDINAL)
                    .with("datanet", ORDINAL)
                    .with("demanded", COUNT)
                    .with("until", TIME));
    public static final EventType CLAIM_LAPSED = new EventType(
            146, RecordShape.of("ClaimLapsed").with("contribution", ORDINAL).with("expert", ACCOUNT));
    public static final EventType PUBLISHED =
            new EventType(50, RecordShape.of("Published").with("model", Records.MODEL_VERSION));
    public static final EventType DESCENDED =
            new EventType(51, RecordShape.of("Descended").with("descent", Records.DESCENT));
    public static final EventType JOB_ENDED = new EventType(
            54,
            RecordShape.of("JobEnded")
                    .with("job", ORDINAL)
                    .with("status", Shape.position(4))
                    .with("returned", AMOUNT));
    public static final EventType KEY_CHANGE_POSTPONED = new EventType(
            132, RecordShape.of("KeyChangePostponed").with("number", ORDINAL).with("due", TIME));
    public static final EventType KEY_CHANGED = new EventType(
            133,
            RecordShape.of("KeyChanged")
                    .with("number", ORDINAL)
                    .with("account", ACCOUNT)
                    .with("key", Records.KEY));
    public static final EventType REQUESTED =
            new EventType(60, RecordShape.of("Requested").with("request", Records.REQUEST));
    public static final EventType SETTLED = new EventType(
            61, RecordShape.of("Settled").with("settlement", Records.SETTLEMENT).with("split", Records.FEE_SPLIT));
    public static final EventType REFUNDED = new EventType(
            62, RecordShape.of("Refunded").with("request", ORDINAL).with("reason", Shape.text(200)));
    public static final EventType PARAMETERS_CHANGED =
            new EventType(70, RecordShape.of("ParametersChanged").with("parameters", Records.PARAMETERS));
    public static final EventType BEGUN =
            new EventType(90, RecordShape.of("Begun").with("genesis", Records.GENESIS));
    public static final EventType SEED_REVEALED = new EventType(
            91,
            RecordShape.of("SeedRevealed")
                    .with("epoch", ORDINAL)
                    .with("link", HASH)
                    .with("seed", HASH));

    public static final EventType OBSERVED = new EventType(
            110,
            RecordShape.of("Observed")
                    .with("domain", Shape.text(60))
                    .with("epoch", ORDINAL)
                    .with("cause", Shape.position(5))
                    .with("contribution", ORDINAL)
                    .with("outcomes", Records.OUTCOMES));
    public static final EventType TAKEN_BACK = new EventType(
            111,
            RecordShape.of("TakenBack")
                    .with("domain", Shape.text(60))
                    .with("epoch", ORDINAL)
                    .with("contribution", ORDINAL)
                    .with("outcomes", Records.OUTCOMES));
    public static final EventType SCORED = new EventType(
            112,
            RecordShape.of("Scored")
                    .with("contribution", ORDINAL)
                    .with("round", COUNT)
                    .with("domain", Shape.text(60))
                    .with("epoch", ORDINAL)
                    .with("endsAt", TIME)
                    .with("first", Shape.bool())
                    .with("scores", Records.SCORES));
    public static final EventType PAY_EPOCH_CLOSED = new EventType(
            115,
            RecordShape.of("PayEpochClosed")
                    .with("epoch", ORDINAL)
                    .with("amount", AMOUNT)
                    .with("points", ORDINAL)
                    .with("gone", ORDINAL)
                    .with("returned", AMOUNT));
    public static final EventType APPROVALS_CREDITED = new EventType(
            117,
            RecordShape.of("ApprovalsCredited")
                    .with("request", ORDINAL)
                    .with(
                            "credits",
                            Shape.list(
                                    256,
                                    RecordShape.of("ApprovalCredit")
                                            .with("contribution", ORDINAL)
                                            .with("each", AMOUNT)
                                            .with("approvers", COUNT))));
    public static final EventType APPROVALS_VOIDED = new EventType(
            119, RecordShape.of("ApprovalsVoided").with("contribution", ORDINAL).with("amount", AMOUNT));
    public static final EventType POOL_OPENED = new EventType(
            121,
            RecordShape.of("PoolOpened")
                    .with(
                            "pool",
                            RecordShape.of("InfluencePool")
                                    .with("id", ORDINAL)
                                    .with("model", ORDINAL)
                                    .with("datanet", ORDINAL)
                                    .with("end", TIME)
                                    .with("closesAt", TIME)
                                    .with("parameters", COUNT)
                                    .maybe("closing", Shape.mapOf(COUNT))));
    public static final EventType INFLUENCE_CREDITED = new EventType(
            122,
            RecordShape.of("InfluenceCredited")
                    .with("pool", ORDINAL)
                    .with("request", ORDINAL)
                    .with("payer", ACCOUNT)
                    .with("fee", AMOUNT)
                    .with("money", AMOUNT)
                    .with(
                            "scores",
                            Shape.list(
                                    256,
                                    RecordShape.of("PlayerScore")
                                            .with("player", ACCOUNT)
                                            .with("score", Shape.signed()))));
    public static final EventType POOL_CLOSED = new EventType(
            123,
            RecordShape.of("PoolClosed")
                    .with("pool", ORDINAL)
                    .with("players", COUNT)
                    .with("vested", COUNT));
    public static final EventType POOL_PAID = new EventType(
            124,
            RecordShape.of("PoolPaid")
                    .with("pool", ORDINAL)
                    .with("handled", COUNT)
                    .with("done", Shape.bool()));
    public static final EventType ROWS_EARNED = new EventType(
            127,
            RecordShape.of("RowsEarned")
                    .with("request", ORDINAL)
                    .with("epoch", ORDINAL)
                    .with(
                            "rows",
                            Shape.list(
                                    256,
                                    RecordShape.of("RowEarning")
                                            .with("row", ORDINAL)
                                            .with("ppm", Records.PPM)
                                            .with("reputationPpm", COUNT)
                                            .with("feedbackPpm", Records.PPM)
                                            .with("served", AMOUNT)
                                            .with("amount", AMOUNT))));

    private static final List<EventType> ALL = List.of(
            MINTED,
            MOVED,
            BONDED,
            RELEASED,
            SLASHED,
            SLASH_DISTRIBUTED,
            VERSION_PUBLISHED,
            ROLES_SET,
            TERMS_REVISED,
            CHANGE_MOVED,
            SHARES_MINTED,
            SHARES_TAKEN,
            COMMITTED,
            REVEALED,
            STATUS_CHANGED,
            SCREENED,
            COMMITTEE_DRAWN,
            VOTE_COMMITTED,
            VOTE_REVEALED,
            DECIDED,
            CONTESTED,
            CHALLENGE_CLOSED,
            APPEALED,
            APPEAL_CLOSED,
            OVERTURNED,
            CREDIT_REROUTED,
            EXPERTS_ASKED,
            CLAIM_LAPSED,
            PUBLISHED,
            DESCENDED,
            JOB_ENDED,
            KEY_CHANGE_POSTPONED,
            KEY_CHANGED,
            REQUESTED,
            SETTLED,
            REFUNDED,
            PARAMETERS_CHANGED,
            BEGUN,
            SEED_REVEALED,
            OBSERVED,
            TAKEN_BACK,
            SCORED,
            PAY_EPOCH_CLOSED,
            APPROVALS_CREDITED,
            APPROVALS_VOIDED,
            POOL_OPENED,
            INFLUENCE_CREDITED,
            POOL_CLOSED,
            POOL_PAID,
            ROWS_EARNED);

    /** Every sort that leaves of a bundle may hold. */
    static List<EventType> all() {
        return ALL;
    }

    /** The sort with that number, where leaves of a bundle may hold it. */
    public static Optional<EventType> ofKind(long kind) {
        return ALL.stream().filter(type -> type.kind == kind).findAny();
    }

    @Override
    public String toString() {
        return body.name();
    }
}
