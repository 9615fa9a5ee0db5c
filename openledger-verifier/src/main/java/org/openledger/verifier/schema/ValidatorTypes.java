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
                            .with("scores", Records.SCORES)),
            new EventType(
                    116,
                    RecordShape.of("ValidationClaimed")
                            .with("epoch", ORDINAL)
                            .with("account", ACCOUNT)
                            .with("amount", AMOUNT)),
            new EventType(
                    118,
                    RecordShape.of("ApprovalClaimed")
                            .with("contribution", ORDINAL)
                            .with("account", ACCOUNT)
                            .with("place", COUNT)
                            .with("amount", AMOUNT)));

    private ValidatorTypes() {}

    private static CommandType anybody(int number, RecordShape body) {
        return new CommandType(number, body, false, List.of());
    }
}
