/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.schema;

import static org.openledger.verifier.schema.Records.ACCOUNT;
import static org.openledger.verifier.schema.Records.AMOUNT;
import static org.openledger.verifier.schema.Records.HASH;
import static org.openledger.verifier.schema.Records.ORDINAL;
import static org.openledger.verifier.schema.Records.TIME;

import java.util.List;

/** The events that no bundle carries: a log holds them too. */
final class MoreEvents {
    static final List<EventType> ALL = List.of(
            new EventType(
                    3,
                    RecordShape.of("VestingReleased").with("vesting", ORDINAL).with("amount", AMOUNT)),
            new EventType(11, RecordShape.of("Unbonding").with("stake", ORDINAL).with("freeAt", TIME)),
            new EventType(
                    15,
                    RecordShape.of("Held")
                            .with("stake", ORDINAL)
                            .with("until", TIME)
                            .with("weight", AMOUNT)),
            new EventType(
                    16,
                    RecordShape.of("Accrued")
                            .with("perWeight", AMOUNT)
                            .with("carry", AMOUNT)
                            .with("spread", AMOUNT)),
            new EventType(
                    17,
                    RecordShape.of("IncomeClaimed")
                            .with("stake", ORDINAL)
                            .with("paid", AMOUNT)
                            .with("rest", AMOUNT)),
            new EventType(
                    20,
                    RecordShape.of("Created")
                            .with("datanet", ORDINAL)
                            .with("founder", ACCOUNT)
                            .with("terms", MoreRecords.TERMS)),
            new EventType(
                    26,
                    RecordShape.of("ChangeProposed")
                            .with("change", ORDINAL)
                            .with("datanet", ORDINAL)
                            .with("proposer", ACCOUNT)
                            .with("what", MoreRecords.CHANGE)
                            .with("shares", ORDINAL)
                            .with("until", TIME)),
            new EventType(
                    27,
                    RecordShape.of("ChangeVoted")
                            .with("change", ORDINAL)
                            .with("voter", ACCOUNT)
                            .with("supports", Shape.bool())
                            .with("shares", ORDINAL)),
            new EventType(
                    29,
                    RecordShape.of("ProfileRecorded")
                            .with("datanet", ORDINAL)
                            .with("version", Records.COUNT)
                            .with("profile", MoreRecords.PROFILE)),
            new EventType(
                    33, RecordShape.of("Erased").with("contribution", ORDINAL).with("purges", MoreRecords.SET)),
            new EventType(
                    35,
                    RecordShape.of("Restricted").with("contribution", ORDINAL).with("rights", MoreRecords.RIGHTS)),
            new EventType(
                    59,
                    RecordShape.of("EnergyMetered")
                            .with("request", ORDINAL)
                            .with("microjoules", ORDINAL)
                            .with("reference", ORDINAL)
                            .with("epoch", ORDINAL)
                            .with("premium", AMOUNT)
                            .with("evidence", HASH)),
            new EventType(
                    92,
                    RecordShape.of("SnapshotRecorded")
                            .with("height", ORDINAL)
                            .with("stateRoot", HASH)
                            .with("live", ORDINAL)),
            new EventType(
                    93,
                    RecordShape.of("Extended")
                            .with("namespace", Shape.text(100))
                            .with("body", MoreRecords.BYTES)),
            new EventType(120, RecordShape.of("Graded").with("grade", MoreRecords.GRADE)),
            new EventType(
                    125,
                    RecordShape.of("BonusPaid")
                            .with("row", ORDINAL)
                            .with("epoch", ORDINAL)
                            .with("measured", AMOUNT)
                            .with("amount", AMOUNT)),
            new EventType(
                    126,
                    RecordShape.of("Rated")
                            .with("request", ORDINAL)
                            .with("payer", ACCOUNT)
                            .with("good", Shape.bool())
                            .with("epoch", ORDINAL)
                            .with(
                                    "rows",
                                    Shape.list(
                                            256,
                                            RecordShape.of("RowWeight")
                                                    .with("row", ORDINAL)
                                                    .with("weight", AMOUNT)))),
            new EventType(
                    141,
                    RecordShape.of("Affiliated")
                            .maybe("datanet", ORDINAL)
                            .with("account", ACCOUNT)
                            .with("affiliate", ACCOUNT)),
            new EventType(
                    142,
                    RecordShape.of("ExpertCertified")
                            .with("datanet", ORDINAL)
                            .with("account", ACCOUNT)
                            .with("until", TIME)),
            new EventType(
                    143,
                    RecordShape.of("ExpertRevoked").with("datanet", ORDINAL).with("account", ACCOUNT)),
            new EventType(
                    145,
                    RecordShape.of("ReviewClaimed")
                            .with("contribution", ORDINAL)
                            .with("expert", ACCOUNT)
                            .with("until", TIME)),
            new EventType(
                    147,
                    RecordShape.of("ExpertAnswered")
                            .with("contribution", ORDINAL)
                            .with("expert", ACCOUNT)
                            .with("vote", Records.VOTE)
                            .with("rationale", HASH)));

    private MoreEvents() {}
}
