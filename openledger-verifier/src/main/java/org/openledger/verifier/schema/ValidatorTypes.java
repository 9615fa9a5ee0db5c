/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.schema;

import static org.openledger.verifier.schema.Records.ACCOUNT;
import static org.openledger.verifier.schema.Records.AMOUNT;
import static org.openledger.verifier.schema.Records.COUNT;
import static org.openledger.verifier.schema.Records.HASH;
import static org.openledger.verifier.schema.Records.ORDINAL;
import static org.openledger.verifier.schema.Records.TIME;
import static org.openledger.verifier.schema.Records.VOTE;

import java.util.List;

/** Validators' points and pay in a log. */
final class ValidatorTypes {
    private static final Shape SCORES = Shape.list(
            256,
            RecordShape.of("Score")
                    .with("validator", ACCOUNT)
                    .with("vote", VOTE)
                    .with("points", Shape.signed()));

    static final List<CommandType> COMMANDS = List.of(
            anybody(110, RecordShape.of("CommitGold").with("datanet", ORDINAL).with("commitment", HASH)),
            anybody(
                    111,
                    RecordShape.of("RevealGold")
                            .with("gold", ORDINAL)
                            .with("contribution", ORDINAL)
                            .with("vote", VOTE)
                            .with("salt", Records.SALT)),
            anybody(112, RecordShape.of("ClaimValidation").with("epoch", ORDINAL)),
            anybody(113, RecordShape.of("ClaimApproval").with("contribution", ORDINAL)));

    static final List<EventType> EVENTS = List.of(
            new EventType(
                    112,
                    RecordShape.of("Scored")
                            .with("contribution", ORDINAL)
                            .with("round", COUNT)
                            .with("domain", Shape.text(60))
                            .with("epoch", ORDINAL)
                            .with("endsAt", TIME)
                            .with("first", Shape.bool())
                            .with("scores", SCORES)),
            new EventType(
                    113,
                    RecordShape.of("GoldCommitted")
                            .with("gold", ORDINAL)
                            .with("datanet", ORDINAL)
                            .with("account", ACCOUNT)
                            .with("commitment", HASH)),
            new EventType(
                    114,
                    RecordShape.of("GoldRevealed")
                            .with("gold", ORDINAL)
                            .with("contribution", ORDINAL)
                            .with("vote", VOTE)
                            .with("epoch", ORDINAL)
                            .with("endsAt", TIME)
                            .with("scores", SCORES)),
            new EventType(
                    115,
                    RecordShape.of("PayEpochClosed")
                            .with("epoch", ORDINAL)
                            .with("amount", AMOUNT)
                            .with("points", ORDINAL)
                            .with("gone", ORDINAL)
                            .with("returned", AMOUNT)),
            new EventType(
                    116,
                    RecordShape.of("ValidationClaimed")
                            .with("epoch", ORDINAL)
                            .with("account", ACCOUNT)
                            .with("amount", AMOUNT)),
            new EventType(
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
                                                    .with("approvers", COUNT)))),
            new EventType(
                    118,
                    RecordShape.of("ApprovalClaimed")
                            .with("contribution", ORDINAL)
                            .with("account", ACCOUNT)
                            .with("place", COUNT)
                            .with("amount", AMOUNT)),
            new EventType(
                    119,
                    RecordShape.of("ApprovalsVoided")
                            .with("contribution", ORDINAL)
                            .with("amount", AMOUNT)));

    private ValidatorTypes() {}

    private static CommandType anybody(int number, RecordShape body) {
        return new CommandType(number, body, false, List.of());
    }
}
