/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.schema;

import static org.openledger.verifier.schema.Records.ACCOUNT;
import static org.openledger.verifier.schema.Records.AMOUNT;
import static org.openledger.verifier.schema.Records.HASH;
import static org.openledger.verifier.schema.Records.ORDINAL;

import java.util.List;

/** The commands that no bundle carries: a log holds them too. */
final class MoreCommands {
    static final List<CommandType> ALL = List.of(
            anybody(1, RecordShape.of("Transfer").with("to", ACCOUNT).with("amount", AMOUNT)),
            anybody(2, RecordShape.of("Burn").with("amount", AMOUNT)),
            anybody(3, RecordShape.of("Release").with("vesting", ORDINAL)),
            anybody(
                    10,
                    RecordShape.of("Bond")
                            .with("purpose", Shape.position(4))
                            .with("amount", AMOUNT)
                            .maybe("lock", ORDINAL)),
            anybody(11, RecordShape.of("Unbond").with("stake", ORDINAL)),
            anybody(12, RecordShape.of("ClaimIncome").with("stake", ORDINAL)),
            anybody(20, RecordShape.of("Create").with("terms", MoreRecords.TERMS)),
            anybody(21, RecordShape.of("Join").with("datanet", ORDINAL)),
            anybody(22, RecordShape.of("Leave").with("datanet", ORDINAL)),
            anybody(
                    23,
                    RecordShape.of("Grant")
                            .with("datanet", ORDINAL)
                            .with("account", ACCOUNT)
                            .with("roles", MoreRecords.SET)),
            anybody(24, RecordShape.of("Revise").with("datanet", ORDINAL).with("terms", MoreRecords.TERMS)),
            anybody(26, RecordShape.of("ProposeChange").with("datanet", ORDINAL).with("change", MoreRecords.CHANGE)),
            anybody(27, RecordShape.of("VoteChange").with("change", ORDINAL).with("supports", Shape.bool())),
            operator(
                    28,
                    RecordShape.of("RecordProfile")
                            .with("datanet", ORDINAL)
                            .with("version", Records.COUNT)
                            .with("profile", MoreRecords.PROFILE)),
            anybody(32, RecordShape.of("Withdraw").with("contribution", ORDINAL)),
            anybody(33, RecordShape.of("Erase").with("contribution", ORDINAL)),
            operator(
                    34,
                    RecordShape.of("RecordErasure")
                            .with("contribution", ORDINAL)
                            .with("purges", MoreRecords.SET)),
            anybody(35, RecordShape.of("Restrict").with("contribution", ORDINAL).with("rights", MoreRecords.RIGHTS)),
            anybody(
                    44,
                    RecordShape.of("Appeal")
                            .with("contribution", ORDINAL)
                            .with("bond", AMOUNT)
                            .with("reason", Shape.text(500))),
            anybody(45, RecordShape.of("DeclareAffiliate").with("affiliate", ACCOUNT)),
            anybody(
                    46,
                    RecordShape.of("RecordAffiliate")
                            .maybe("datanet", ORDINAL)
                            .with("account", ACCOUNT)
                            .with("affiliate", ACCOUNT)),
            anybody(
                    47,
                    RecordShape.of("CertifyExpert")
                            .with("datanet", ORDINAL)
                            .with("account", ACCOUNT)
                            .with("until", ORDINAL)),
            anybody(48, RecordShape.of("RevokeExpert").with("datanet", ORDINAL).with("account", ACCOUNT)),
            anybody(49, RecordShape.of("ClaimReview").with("contribution", ORDINAL)),
            operator(
                    59,
                    RecordShape.of("MeterEnergy")
                            .with("request", ORDINAL)
                            .with("microjoules", ORDINAL)
                            .with("evidence", HASH)),
            operator(62, RecordShape.of("Abandon").with("request", ORDINAL).with("reason", Shape.text(500))),
            operator(
                    92,
                    RecordShape.of("RecordSnapshot")
                            .with("height", ORDINAL)
                            .with("stateRoot", HASH)
                            .with("live", ORDINAL)),
            anybody(
                    93,
                    RecordShape.of("Extend").with("namespace", Shape.text(100)).with("body", MoreRecords.BYTES)),
            operator(120, RecordShape.of("RecordGrade").with("grade", MoreRecords.GRADE)),
            anybody(121, RecordShape.of("ClaimBonus").with("row", ORDINAL)),
            anybody(122, RecordShape.of("Rate").with("request", ORDINAL).with("good", Shape.bool())),
            anybody(
                    140,
                    RecordShape.of("ExpertVerdict")
                            .with("contribution", ORDINAL)
                            .with("vote", Records.VOTE)
                            .with("rationale", HASH)));

    private MoreCommands() {}

    private static CommandType anybody(int number, RecordShape body) {
        return new CommandType(number, body, false, List.of());
    }

    private static CommandType operator(int number, RecordShape body) {
        return new CommandType(number, body, true, List.of());
    }
}
