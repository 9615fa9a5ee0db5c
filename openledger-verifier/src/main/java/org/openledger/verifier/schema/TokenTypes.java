/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.schema;

import static org.openledger.verifier.schema.Records.ACCOUNT;
import static org.openledger.verifier.schema.Records.AMOUNT;
import static org.openledger.verifier.schema.Records.COUNT;
import static org.openledger.verifier.schema.Records.KEY;
import static org.openledger.verifier.schema.Records.ORDINAL;
import static org.openledger.verifier.schema.Records.TIME;

import java.util.List;

/** Programmes, jobs and keys in a log. */
final class TokenTypes {
    private static final Shape PART = Shape.number(0, 10_000);
    private static final RecordShape GUARDIANS = RecordShape.of("Guardians")
            .with("accounts", Shape.list(256, ACCOUNT))
            .with("needed", COUNT);
    private static final RecordShape KEY_CHANGE = RecordShape.of("KeyChange")
            .with("number", ORDINAL)
            .with("account", ACCOUNT)
            .with("key", KEY)
            .with("recovery", Shape.bool())
            .with("due", TIME);
    private static final RecordShape PROGRAMME = RecordShape.of("Programme")
            .with("number", ORDINAL)
            .with("rate", PART)
            .with("duration", ORDINAL)
            .with("reserved", AMOUNT)
            .with("open", Shape.bool());
    private static final RecordShape ENROLMENT = RecordShape.of("Enrolment")
            .with("stake", ORDINAL)
            .with("programme", ORDINAL)
            .with("amount", AMOUNT)
            .with("start", TIME)
            .with("reserve", AMOUNT)
            .with("paid", AMOUNT);
    private static final RecordShape JOB = RecordShape.of("Job")
            .with("id", ORDINAL)
            .with("payer", ACCOUNT)
            .with("node", ACCOUNT)
            .with("datanet", ORDINAL)
            .with("version", COUNT)
            .with("maxFee", AMOUNT)
            .with("terms", Shape.text(2_000))
            .with("parameters", COUNT)
            .with("deadline", TIME)
            .with("metered", COUNT)
            .with("paid", AMOUNT)
            .with("status", Shape.position(4));

    static final List<CommandType> COMMANDS = List.of(
            operator(
                    13,
                    RecordShape.of("OpenProgramme")
                            .with("rate", PART)
                            .with("duration", ORDINAL)
                            .with("funding", AMOUNT)),
            operator(14, RecordShape.of("CloseProgramme").with("programme", ORDINAL)),
            anybody(15, RecordShape.of("Enrol").with("programme", ORDINAL).with("stake", ORDINAL)),
            anybody(16, RecordShape.of("CollectYield").with("stake", ORDINAL)),
            anybody(
                    51,
                    RecordShape.of("OpenJob")
                            .with("datanet", ORDINAL)
                            .with("version", COUNT)
                            .with("maxFee", AMOUNT)
                            .with("terms", Shape.text(2_000))),
            anybody(
                    52,
                    RecordShape.of("MeterJob")
                            .with("job", ORDINAL)
                            .with("sequence", COUNT)
                            .with("steps", ORDINAL)
                            .with("tokens", ORDINAL)),
            anybody(53, RecordShape.of("CloseJob").with("job", ORDINAL)),
            anybody(54, RecordShape.of("CancelJob").with("job", ORDINAL)),
            anybody(130, RecordShape.of("RotateKey").with("key", KEY)),
            anybody(131, RecordShape.of("CancelKeyChange").with("change", ORDINAL)),
            anybody(132, RecordShape.of("SetGuardians").with("guardians", GUARDIANS)),
            anybody(133, RecordShape.of("Recover").with("account", ACCOUNT).with("key", KEY)));

    static final List<EventType> EVENTS = List.of(
            new EventType(18, RecordShape.of("ProgrammeOpened").with("programme", PROGRAMME)),
            new EventType(19, RecordShape.of("ProgrammeClosed").with("programme", ORDINAL)),
            new EventType(52, RecordShape.of("JobOpened").with("job", JOB)),
            new EventType(
                    53,
                    RecordShape.of("JobMetered")
                            .with("job", ORDINAL)
                            .with("steps", ORDINAL)
                            .with("tokens", ORDINAL)
                            .with("node", AMOUNT)
                            .with("data", AMOUNT)),
            new EventType(
                    54,
                    RecordShape.of("JobEnded")
                            .with("job", ORDINAL)
                            .with("status", Shape.position(4))
                            .with("returned", AMOUNT)),
            new EventType(130, RecordShape.of("KeyChangeBegun").with("change", KEY_CHANGE)),
            new EventType(131, RecordShape.of("KeyChangeCancelled").with("number", ORDINAL)),
            new EventType(
                    132,
                    RecordShape.of("KeyChangePostponed").with("number", ORDINAL).with("due", TIME)),
            new EventType(
                    133,
                    RecordShape.of("KeyChanged")
                            .with("number", ORDINAL)
                            .with("account", ACCOUNT)
                            .with("key", KEY)),
            new EventType(
                    134, RecordShape.of("GuardiansSet").with("account", ACCOUNT).with("guardians", GUARDIANS)),
            new EventType(
                    135,
                    RecordShape.of("RecoveryApproved")
                            .with("account", ACCOUNT)
                            .with("guardian", ACCOUNT)
                            .with("key", KEY)),
            new EventType(136, RecordShape.of("Enrolled").with("enrolment", ENROLMENT)),
            new EventType(
                    137,
                    RecordShape.of("YieldPaid")
                            .with("stake", ORDINAL)
                            .with("paid", AMOUNT)
                            .with("ended", Shape.bool())));

    private TokenTypes() {}

    private static CommandType anybody(int number, RecordShape body) {
        return new CommandType(number, body, false, List.of());
    }

    private static CommandType operator(int number, RecordShape body) {
        return new CommandType(number, body, true, List.of());
    }
}
