/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.Grade;
import org.openledger.attribution.TokenEvidence;
import org.openledger.attribution.Unit;
import org.openledger.datanet.ChangeProposal;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.Purge;
import org.openledger.datanet.Purpose;
import org.openledger.datanet.Role;
import org.openledger.datanet.Work;
import org.openledger.inference.Determinism;
import org.openledger.inference.InferenceRequest;
import org.openledger.ledger.Signatures;
import org.openledger.model.Job;
import org.openledger.model.RoyaltyMode;
import org.openledger.party.KeyType;
import org.openledger.reputation.ReputationEvent;
import org.openledger.review.CheckVerdict;
import org.openledger.review.ExpertTask;
import org.openledger.review.Ground;
import org.openledger.review.Vote;
import org.openledger.spi.GradientSource;
import org.openledger.stake.Slash;
import org.openledger.stake.Stake;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent;

/** Numbers in a log are for ever: these lists may grow at their ends, and nothing in them may change. */
class LogNumbersTest {

    /** Enums whose position is the number in the log or in the evidence. */
    private static final Map<Class<?>, String> BY_POSITION = Map.ofEntries(
            Map.entry(ContentKind.class, "TEXT CODE DIALOGUE TABULAR IMAGE AUDIO"),
            Map.entry(
                    ContributionStatus.class,
                    "COMMITTED REVEALED SCREENED IN_REVIEW ACCEPTED ACTIVE CHALLENGED REJECTED SLASHED EXPIRED WITHDRAWN ERASING ERASED APPEALED"),
            Map.entry(Role.class, "OWNER CURATOR CONTRIBUTOR"),
            Map.entry(Work.class, "RAW LABEL CLEAN FEEDBACK"),
            Map.entry(ChangeProposal.Status.class, "VOTING DEFEATED QUEUED EXECUTED REVERTED"),
            Map.entry(Purpose.class, "RESEARCH EDUCATION EVALUATION COMMERCIAL"),
            Map.entry(Purge.class, "KEY_DESTROYED BLOB_DELETED CHECKS_FORGOTTEN MODELS_DROPPED"),
            Map.entry(ReputationEvent.Cause.class, "ACTIVE REJECTED SLASHED APPROVED GOLD"),
            Map.entry(Signatures.class, "REAL SIMULATED"),
            Map.entry(Determinism.class, "NONE TOLERANCE BIT_EXACT"),
            Map.entry(InferenceRequest.Status.class, "OPEN SETTLED REFUNDED"),
            Map.entry(CheckVerdict.Outcome.class, "PASS FLAG FAIL"),
            Map.entry(Vote.class, "REJECT ACCEPT SLASH"),
            Map.entry(Ground.class, "QUALITY RIGHTS POISON PRIOR_PUBLICATION"),
            Map.entry(ExpertTask.ExpertClaim.State.class, "CLAIMED ANSWERED LAPSED"),
            Map.entry(Slash.State.class, "OPEN APPEALED DISTRIBUTED OVERTURNED"),
            Map.entry(Stake.State.class, "BONDED UNBONDING RELEASED"),
            Map.entry(StakePurpose.class, "CONTRIBUTION VALIDATION SERVING HOLDING"),
            Map.entry(Job.Status.class, "OPEN DONE CANCELLED EXPIRED"),
            Map.entry(RoyaltyMode.class, "ABSOLUTE RELATIVE"),
            Map.entry(Grade.class, "EXACT MEASURED NONE"),
            Map.entry(Unit.class, "NATS NONE"),
            Map.entry(GradientSource.Side.class, "ROWS QUERIES"),
            Map.entry(TokenEvidence.Standing.class, "CREDITED ECHO UNKNOWN NO_GAIN"),
            Map.entry(
                    TokenEvent.Reason.class,
                    "ALLOCATION TRANSFER STAKE UNSTAKE SLASH SLASH_SHARE BOND BOND_RETURN ESCROW REFUND FEE_PLATFORM"
                            + " FEE_NODE FEE_MODEL FEE_STAKERS FEE_VALIDATORS FEE_CONTRIBUTOR FEE_PENDING"
                            + " FEE_UNATTRIBUTED GAS NON_REVEAL RESTORE VALIDATOR_REWARD VESTED BONUS FEEDBACK STAKER_REWARD"
                            + " RELEASE BURN ROYALTY JOB PROGRAMME PROGRAMME_REWARD PREMIUM COMMUNITY"
                            + " FEE_UNGRADED"));

    /** Enums that carry their number. */
    private static final Set<Class<?>> BY_NUMBER = Set.of(Pot.Kind.class, KeyType.class, Refusal.Code.class);

    @Test
    void positionsStay() {
        BY_POSITION.forEach((type, names) -> assertThat(
                        Arrays.stream(type.getEnumConstants()).map(Object::toString))
                .as(type.getName())
                .containsExactly(names.split(" ")));
    }

    @Test
    void potsKeepTheirNumbers() {
        assertThat(numbered(Pot.Kind.values(), Pot.Kind::code))
                .isEqualTo(
                        "AVAILABLE 0, LOCKED 1, ESCROW 2, PENDING 3, COMMONS 4, SLASH_ESCROW 5, TREASURY 6, STAKERS 7,"
                                + " VALIDATORS 8, DUST 9, BURNED 10, OUTSIDE 11, POOL 12, VESTING 13, BOND 14, APPEAL 15,"
                                + " JOB 16, PROGRAMME 17");
        readBack(Pot.Kind.values(), Pot.Kind::code, Pot.Kind::ofCode);
    }

    @Test
    void keyTypesKeepTheirNumbers() {
        assertThat(numbered(KeyType.values(), KeyType::code)).isEqualTo("ED25519 1, SECP256K1 2");
        readBack(KeyType.values(), KeyType::code, KeyType::ofCode);
    }

    @Test
    void refusalsKeepTheirNumbers() {
        assertThat(numbered(Refusal.Code.values(), Refusal.Code::number))
                .isEqualTo(
                        "MALFORMED 1, BAD_SIGNATURE 2, WRONG_LEDGER 3, EXPIRED 4, TOO_LONG_LIVED 5, ID_REUSED 6, BUSY 7,"
                                + " READ_ONLY 8, UNFUNDED 9, OPERATOR_ONLY 10, TOO_LARGE 11, BLOB_MISSING 12, NOT_FOUND 100,"
                                + " NOT_A_MEMBER 101, NOT_PERMITTED 102, INSUFFICIENT_BALANCE 103, STAKE_TOO_SMALL 104,"
                                + " WRONG_STATE 105, WINDOW_CLOSED 106, ALREADY_EXISTS 107, COMMITMENT_MISMATCH 108,"
                                + " NOT_ASSIGNED 109, FEE_ABOVE_LIMIT 110, LIMIT_EXCEEDED 111, WRONG_KIND 112, EMPTY 113,"
                                + " BAD_SETTLEMENT 114, MODEL_QUARANTINED 115, BAD_SEED 116, POOL_EXHAUSTED 117,"
                                + " BAD_PARAMETERS 118, CONFLICT_OF_INTEREST 120, NOT_CERTIFIED 121, SLASH_FINAL 122, BAD_GOLD 130, NOTHING_TO_CLAIM 131,"
                                + " GRADE_INCOMPLETE 140, STAKE_LOCKED 150,"
                                + " LINEAGE_TOO_LARGE 151, ROYALTIES_ABOVE_WHOLE 152, ROYALTY_MODE 153, KEYS_FROZEN 154,"
                                + " OUTSIDE_RIGHTS 160, TOO_FEW_SHARES 161, MEMBERS_DECIDE 162");
        readBack(Refusal.Code.values(), Refusal.Code::number, Refusal.Code::ofNumber);
        assertThat(Refusal.Code.values()).allMatch(code -> code.atTheDoor() == code.number() < 100);
    }

    @Test
    void everyEnumIsPinned() throws IOException, URISyntaxException {
        Path classes = Path.of(OpenLedger.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            List<Class<?>> enums = files.map(classes::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".class") && !name.contains("-info"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(LogNumbersTest::load)
                    .filter(Class::isEnum)
                    .toList();
            assertThat(enums).isNotEmpty().allMatch(type -> BY_POSITION.containsKey(type) || BY_NUMBER.contains(type));
        }
    }

    private static <E extends Enum<E>> String numbered(E[] constants, ToIntFunction<E> number) {
        return Arrays.stream(constants)
                .map(constant -> constant.name() + " " + number.applyAsInt(constant))
                .collect(Collectors.joining(", "));
    }

    private static <E> void readBack(E[] constants, ToIntFunction<E> number, LongFunction<E> of) {
        assertThat(constants)
                .allSatisfy(c -> assertThat(of.apply(number.applyAsInt(c))).isEqualTo(c));
        for (long unknown : new long[] {-1, 99, 1_000, Long.MAX_VALUE, (1L << 32) + number.applyAsInt(constants[0])}) {
            assertThatIllegalArgumentException().isThrownBy(() -> of.apply(unknown));
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, OpenLedger.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }
}
