/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.schema;

import static org.openledger.verifier.schema.Records.AMOUNT;
import static org.openledger.verifier.schema.Records.COUNT;
import static org.openledger.verifier.schema.Records.HASH;
import static org.openledger.verifier.schema.Records.ORDINAL;

import java.util.List;
import java.util.Optional;

/**
 * A sort of command whose leaf may stand in a bundle (formats §2), with the events that it may cause (formats §3).
 *
 * @param number its number in the log
 * @param body its components
 * @param operatorOnly whether only the operator may ask it
 * @param effects the events that its leaf may hold
 */
public record CommandType(int number, RecordShape body, boolean operatorOnly, List<EventType> effects) {
    public static final CommandType PUBLISH_VERSION = byAnybody(
            25,
            RecordShape.of("PublishVersion").with("datanet", ORDINAL).maybe("use", Records.USE),
            EventType.VERSION_PUBLISHED);
    public static final CommandType COMMIT = byAnybody(
            30,
            RecordShape.of("Commit")
                    .with("datanet", ORDINAL)
                    .with("commitment", HASH)
                    .with("stake", AMOUNT)
                    .maybe("derivation", Records.DERIVATION),
            EventType.MOVED,
            EventType.BONDED,
            EventType.COMMITTED);
    public static final CommandType REVEAL = byAnybody(
            31,
            RecordShape.of("Reveal")
                    .with("contribution", ORDINAL)
                    .with("blob", HASH)
                    .with("length", COUNT),
            EventType.REVEALED);
    public static final CommandType COMMIT_VOTE = byAnybody(
            40,
            RecordShape.of("CommitVote")
                    .with("contribution", ORDINAL)
                    .with("round", COUNT)
                    .with("commitment", HASH),
            EventType.VOTE_COMMITTED);
    public static final CommandType REVEAL_VOTE = byAnybody(
            41,
            RecordShape.of("RevealVote")
                    .with("contribution", ORDINAL)
                    .with("round", COUNT)
                    .with("vote", Records.VOTE)
                    .with("salt", Records.SALT),
            EventType.VOTE_REVEALED);
    public static final CommandType CONTEST = byAnybody(
            42,
            RecordShape.of("Contest")
                    .with("contribution", ORDINAL)
                    .with("bond", AMOUNT)
                    .with("claim", Records.CLAIM),
            EventType.MOVED,
            EventType.CONTESTED);
    public static final CommandType RECORD_SCREENING = byOperator(
            43,
            RecordShape.of("RecordScreening").with("contribution", ORDINAL).with("verdicts", Records.VERDICTS),
            EventType.SCREENED,
            EventType.EXPERTS_ASKED);
    public static final CommandType PUBLISH = byAnybody(
            50,
            RecordShape.of("Publish")
                    .with("spec", Records.MODEL_SPEC)
                    .with("version", Shape.number(1, Integer.MAX_VALUE))
                    .with("artefact", HASH)
                    .maybe("lineage", Records.LINEAGE),
            EventType.PUBLISHED,
            EventType.DESCENDED);
    public static final CommandType ASK = byAnybody(
            60,
            RecordShape.of("Ask")
                    .with("model", ORDINAL)
                    .with("prompt", HASH)
                    .with("promptTokens", COUNT)
                    .with("maxTokens", COUNT)
                    .with("seed", ORDINAL)
                    .with("maxFee", AMOUNT),
            EventType.MOVED,
            EventType.REQUESTED);
    public static final CommandType SETTLE = byOperator(
            61,
            RecordShape.of("Settle").with("settlement", Records.SETTLEMENT),
            EventType.MOVED,
            EventType.SETTLED,
            EventType.POOL_OPENED,
            EventType.INFLUENCE_CREDITED,
            EventType.ROWS_EARNED,
            EventType.APPROVALS_CREDITED);
    public static final CommandType CHANGE_PARAMETERS = byOperator(
            70,
            RecordShape.of("ChangeParameters").with("parameters", Records.PARAMETERS),
            EventType.PARAMETERS_CHANGED);
    public static final CommandType BEGIN = byOperator(
            90,
            RecordShape.of("Begin").with("genesis", Records.GENESIS),
            EventType.MINTED,
            EventType.MOVED,
            EventType.BEGUN);
    public static final CommandType TICK = byOperator(
            91,
            RecordShape.of("Tick").maybe("seed", HASH),
            EventType.MOVED,
            EventType.RELEASED,
            EventType.SLASHED,
            EventType.SLASH_DISTRIBUTED,
            EventType.STATUS_CHANGED,
            EventType.COMMITTEE_DRAWN,
            EventType.DECIDED,
            EventType.CHALLENGE_CLOSED,
            EventType.APPEAL_CLOSED,
            EventType.OVERTURNED,
            EventType.CREDIT_REROUTED,
            EventType.CLAIM_LAPSED,
            EventType.REFUNDED,
            EventType.JOB_ENDED,
            EventType.KEY_CHANGE_POSTPONED,
            EventType.KEY_CHANGED,
            EventType.ROLES_SET,
            EventType.TERMS_REVISED,
            EventType.CHANGE_MOVED,
            EventType.SHARES_MINTED,
            EventType.SHARES_TAKEN,
            EventType.POOL_CLOSED,
            EventType.POOL_PAID,
            EventType.OBSERVED,
            EventType.TAKEN_BACK,
            EventType.SCORED,
            EventType.PAY_EPOCH_CLOSED,
            EventType.APPROVALS_VOIDED,
            EventType.SEED_REVEALED);

    private static final List<CommandType> ALL = List.of(
            PUBLISH_VERSION,
            COMMIT,
            REVEAL,
            COMMIT_VOTE,
            REVEAL_VOTE,
            CONTEST,
            RECORD_SCREENING,
            PUBLISH,
            ASK,
            SETTLE,
            CHANGE_PARAMETERS,
            BEGIN,
            TICK);

    /** Keeps a copy. */
    public CommandType {
        effects = List.copyOf(effects);
    }

    /** Every sort whose leaf a bundle may carry. */
    static List<CommandType> all() {
        return ALL;
    }

    /** The sort with that number, where a bundle may carry its leaf. */
    public static Optional<CommandType> ofNumber(long number) {
        return ALL.stream().filter(type -> type.number == number).findAny();
    }

    private static CommandType byAnybody(int number, RecordShape body, EventType... effects) {
        return new CommandType(number, body, false, List.of(effects));
    }

    private static CommandType byOperator(int number, RecordShape body, EventType... effects) {
        return new CommandType(number, body, true, List.of(effects));
    }

    @Override
    public String toString() {
        return body.name();
    }
}
