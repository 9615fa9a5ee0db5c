/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openledger.attribution.Credit;
import org.openledger.attribution.Span;
import org.openledger.audit.Hash;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetCommand;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.datanet.DatasetVersion;
import org.openledger.datanet.UsageRights;
import org.openledger.governance.Parameters;
import org.openledger.inference.InferenceCommand;
import org.openledger.inference.Prompt;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.ledger.Genesis;
import org.openledger.ledger.LedgerCommand;
import org.openledger.model.ModelCommand;
import org.openledger.model.ModelFamily;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.party.AccountId;
import org.openledger.party.Authorisation;
import org.openledger.party.KeyType;
import org.openledger.party.VerificationKey;
import org.openledger.privacy.Salt;
import org.openledger.review.CheckVerdict;
import org.openledger.review.Claim;
import org.openledger.review.ExpertTask;
import org.openledger.review.Ground;
import org.openledger.review.ReviewCommand;
import org.openledger.review.ReviewEvent;
import org.openledger.spi.WriterId;
import org.openledger.stake.StakeCommand;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;
import org.openledger.token.TokenCommand;

/** A value that exists is a good value: the last one inside each bound is made, the first one outside is refused. */
class RecordsRefuseTest {

    private static final AccountId ADA = AccountId.of(new byte[32]);
    private static final ContributionId ROW = new ContributionId(0);
    private static final VerificationKey KEY = VerificationKey.of(KeyType.ED25519, new byte[32]);

    @TestFactory
    Stream<DynamicTest> bounds() {
        Map<String, Bound> bounds = new TreeMap<>();
        bounds.put("command id of 16 bytes", new Bound(() -> new CommandId(zeros(16)), () -> new CommandId(zeros(15))));
        bounds.put("command id of a text", new Bound(() -> CommandId.of("a".repeat(1_024)), () -> CommandId.of(" ")));
        bounds.put("envelope", new Bound(() -> signed(32_768), () -> signed(32_769)));
        bounds.put("empty envelope", new Bound(() -> signed(1), () -> signed(0)));
        bounds.put("refusal text", new Bound(() -> refusal(400), () -> refusal(401)));
        bounds.put("account", new Bound(() -> AccountId.of(new byte[32]), () -> AccountId.of(new byte[33])));
        bounds.put("Ed25519 key", new Bound(() -> key(KeyType.ED25519, 32), () -> key(KeyType.ED25519, 33)));
        bounds.put("secp256k1 key", new Bound(() -> key(KeyType.SECP256K1, 33), () -> key(KeyType.SECP256K1, 32)));
        bounds.put("signature", new Bound(() -> signature(64), () -> signature(65)));
        bounds.put("batch size", new Bound(() -> batch(4_096, 0, 12), () -> batch(4_097, 0, 12)));
        bounds.put("batch index", new Bound(() -> batch(5, 4, 3), () -> batch(5, 5, 3)));
        bounds.put("batch path", new Bound(() -> batch(4_096, 0, 12), () -> batch(4_096, 0, 13)));
        bounds.put("salt", new Bound(() -> new Salt(zeros(32)), () -> new Salt(zeros(31))));
        bounds.put("Datanet id", new Bound(() -> new DatanetId(0), () -> new DatanetId(-1)));
        bounds.put("row id", new Bound(() -> new ContributionId(0), () -> new ContributionId(-1)));
        bounds.put("stake id", new Bound(() -> new StakeId(0), () -> new StakeId(-1)));
        bounds.put("model id", new Bound(() -> new ModelId(0), () -> new ModelId(-1)));
        bounds.put("request id", new Bound(() -> new RequestId(0), () -> new RequestId(-1)));
        bounds.put("writer", new Bound(() -> new WriterId("w".repeat(100)), () -> new WriterId("w".repeat(101))));
        bounds.put("Datanet name", new Bound(() -> terms(80, 0, 1), () -> terms(81, 0, 1)));
        bounds.put("blank Datanet name", new Bound(() -> terms(1, 0, 1), () -> terms(0, 0, 1)));
        bounds.put("purpose", new Bound(() -> terms(1, 2_000, 1), () -> terms(1, 2_001, 1)));
        bounds.put("language", new Bound(() -> terms(1, 0, 35), () -> terms(1, 0, 36)));
        bounds.put("licence", new Bound(() -> UsageRights.open("x".repeat(120)), () -> UsageRights.open("")));
        bounds.put(
                "content name",
                new Bound(() -> Content.text("n".repeat(500), "x"), () -> Content.text("n".repeat(501), "x")));
        bounds.put("content", new Bound(() -> content(Content.MAX_BYTES), () -> content(Content.MAX_BYTES + 1)));
        bounds.put("empty content", new Bound(() -> content(1), () -> content(0)));
        bounds.put("content in Unicode", new Bound(() -> Content.text("\uD83D\uDE00"), () -> Content.text("\uD83D")));
        bounds.put("version number", new Bound(() -> version(1, 0), () -> version(0, 0)));
        bounds.put("rows of a version", new Bound(() -> version(1, 0), () -> version(1, -1)));
        bounds.put("revealed length", new Bound(() -> reveal(Content.MAX_BYTES), () -> reveal(0)));
        bounds.put("transfer", new Bound(() -> transfer(1), () -> transfer(0)));
        bounds.put("bond", new Bound(() -> bond(StakePurpose.SERVING, 1), () -> bond(StakePurpose.SERVING, 0)));
        bounds.put(
                "bond's purpose",
                new Bound(() -> bond(StakePurpose.VALIDATION, 1), () -> bond(StakePurpose.CONTRIBUTION, 1)));
        bounds.put("experts", new Bound(() -> terms(1, 0, 1, 3), () -> terms(1, 0, 1, 4)));
        bounds.put("appeal's reason", new Bound(() -> appeal(500), () -> appeal(501)));
        bounds.put(
                "prior publication without evidence",
                new Bound(
                        () -> Claim.publishedElsewhere(Hash.ZERO, "r"),
                        () -> new Claim(Ground.PRIOR_PUBLICATION, "r", Optional.empty(), Optional.empty())));
        bounds.put(
                "prior author on another ground",
                new Bound(
                        () -> Claim.publishedBy(ADA, Hash.ZERO, "r"),
                        () -> new Claim(Ground.QUALITY, "r", Optional.of(Hash.ZERO), Optional.of(ADA))));
        bounds.put("claims of experts", new Bound(() -> expertTask(64), () -> expertTask(65)));
        bounds.put("contest's reason", new Bound(() -> contest(500), () -> contest(501)));
        bounds.put("verdicts", new Bound(() -> screening(32), () -> screening(33)));
        bounds.put("check's name", new Bound(() -> verdict("a-1", 1, 0), () -> verdict("A", 1, 0)));
        bounds.put("check's version", new Bound(() -> verdict("a", 65_535, 0), () -> verdict("a", 65_536, 0)));
        bounds.put("check's score", new Bound(() -> verdict("a", 1, 1_000_000), () -> verdict("a", 1, 1_000_001)));
        bounds.put("committee", new Bound(() -> committee(64), () -> committee(65)));
        bounds.put("model family's name", new Bound(() -> family("a-1", 1), () -> family("1a", 1)));
        bounds.put("model family's version", new Bound(() -> family("a", 65_535), () -> family("a", 0)));
        bounds.put("model's name", new Bound(() -> spec(80, 0), () -> spec(81, 0)));
        bounds.put("model's parameters", new Bound(() -> spec(1, 64), () -> spec(1, 65)));
        bounds.put("model's version", new Bound(() -> publish(1), () -> publish(0)));
        bounds.put("prompt", new Bound(() -> Prompt.of("p".repeat(100_000)), () -> Prompt.of("p".repeat(100_001))));
        bounds.put("blank prompt", new Bound(() -> Prompt.of("p"), () -> Prompt.of(" \n")));
        bounds.put("answer length", new Bound(() -> prompt(1_024), () -> prompt(1_025)));
        bounds.put(
                "seed",
                new Bound(() -> Prompt.of("p").withSeed(0), () -> Prompt.of("p").withSeed(-1)));
        bounds.put("asked tokens", new Bound(() -> ask(1_000_000), () -> ask(1_000_001)));
        bounds.put("abandonment's reason", new Bound(() -> abandon(200), () -> abandon(201)));
        bounds.put("credits", new Bound(() -> settlement(256), () -> settlement(257)));
        bounds.put("row's credit", new Bound(() -> credit(1_000_000), () -> credit(1_000_001)));
        bounds.put("credit of nothing", new Bound(() -> credit(1), () -> credit(0)));
        bounds.put("credit", new Bound(() -> new Credit(ROW, ADA, 1, ""), () -> new Credit(ROW, ADA, 0, "")));
        bounds.put("span", new Bound(() -> new Span(0, 1, ROW, 0), () -> new Span(0, 0, ROW, 0)));
        bounds.put("allocations", new Bound(() -> genesis(256, 256), () -> genesis(257, 257)));
        bounds.put("allocated sum", new Bound(() -> genesis(2, 2), () -> genesis(2, 1)));
        bounds.put("snapshot height", new Bound(() -> snapshot(0), () -> snapshot(-1)));
        bounds.put("extension", new Bound(() -> extend(1, 30_000), () -> extend(1, 30_001)));
        bounds.put("namespace", new Bound(() -> extend(100, 0), () -> extend(101, 0)));
        return bounds.entrySet().stream()
                .map(bound -> DynamicTest.dynamicTest(bound.getKey(), bound.getValue()::check));
    }

    private record Bound(ThrowingCallable inside, ThrowingCallable outside) {
        void check() {
            assertThatCode(inside).doesNotThrowAnyException();
            assertThatIllegalArgumentException().isThrownBy(outside).withMessageMatching("(?s).{10,}");
        }
    }

    private static Bytes zeros(int length) {
        return Bytes.of(new byte[length]);
    }

    private static SignedCommand signed(int length) {
        return new SignedCommand(zeros(length), new Authorisation.Signature(KEY, zeros(64)));
    }

    private static Refusal refusal(int length) {
        return new Refusal(Refusal.Code.NOT_FOUND, "", "d".repeat(length));
    }

    private static VerificationKey key(KeyType type, int length) {
        return VerificationKey.of(type, new byte[length]);
    }

    private static Authorisation signature(int length) {
        return new Authorisation.Signature(KEY, zeros(length));
    }

    private static Authorisation batch(int size, int index, int path) {
        return new Authorisation.BatchSignature(
                KEY, Hash.ZERO, size, index, Collections.nCopies(path, Hash.ZERO), zeros(64));
    }

    private static DatanetTerms terms(int name, int purpose, int language) {
        return terms(name, purpose, language, 0);
    }

    private static DatanetTerms terms(int name, int purpose, int language, int experts) {
        return new DatanetTerms(
                "n".repeat(name),
                ContentKind.TEXT,
                "p".repeat(purpose),
                Optional.of("l".repeat(language)),
                Amount.ZERO,
                UsageRights.open("MIT"),
                true,
                DatanetTerms.GENERAL,
                experts);
    }

    private static Content content(int length) {
        return new Content("", zeros(length));
    }

    private static DatasetVersion version(int number, int rows) {
        return new DatasetVersion(new DatanetId(0), number, rows, Hash.ZERO);
    }

    private static Command reveal(int length) {
        return new DatanetCommand.Reveal(ROW, Hash.ZERO, length);
    }

    private static Command transfer(long units) {
        return new TokenCommand.Transfer(ADA, Amount.ofUnits(units));
    }

    private static Command bond(StakePurpose purpose, long units) {
        return new StakeCommand.Bond(purpose, Amount.ofUnits(units));
    }

    private static Command contest(int reason) {
        return new ReviewCommand.Contest(ROW, Amount.ZERO, Claim.quality("r".repeat(reason)));
    }

    private static Command appeal(int reason) {
        return new ReviewCommand.Appeal(ROW, Amount.ZERO, "r".repeat(reason));
    }

    private static ExpertTask expertTask(int claims) {
        ExpertTask.ExpertClaim claim = new ExpertTask.ExpertClaim(
                ADA, 0, ExpertTask.ExpertClaim.State.LAPSED, Optional.empty(), Optional.empty());
        return new ExpertTask(ROW, new DatanetId(0), 3, 0, Collections.nCopies(claims, claim));
    }

    private static Command screening(int verdicts) {
        return new ReviewCommand.RecordScreening(ROW, Collections.nCopies(verdicts, verdict("a", 1, 0)));
    }

    private static CheckVerdict verdict(String check, int version, int score) {
        return new CheckVerdict(check, version, CheckVerdict.Outcome.PASS, score, Optional.empty());
    }

    private static Event committee(int members) {
        return new ReviewEvent.CommitteeDrawn(ROW, 1, Collections.nCopies(members, ADA), 0, 0);
    }

    private static ModelFamily family(String name, int version) {
        return new ModelFamily(name, version);
    }

    private static ModelSpec spec(int name, int parameters) {
        TreeMap<String, Long> values = IntStream.range(0, parameters)
                .boxed()
                .collect(Collectors.toMap(i -> "p" + i, Long::valueOf, Long::sum, TreeMap::new));
        return new ModelSpec("n".repeat(name), new DatanetId(0), ModelFamily.INFINITE_GRAM, values);
    }

    private static Command publish(int version) {
        return new ModelCommand.Publish(spec(1, 0), version, Hash.ZERO);
    }

    private static Prompt prompt(int tokens) {
        return Prompt.of("p").withMaxTokens(tokens);
    }

    private static Command ask(int promptTokens) {
        return new InferenceCommand.Ask(new ModelId(0), Hash.ZERO, promptTokens, 1, 0, Amount.ZERO);
    }

    private static Command abandon(int reason) {
        return new InferenceCommand.Abandon(new RequestId(0), "r".repeat(reason));
    }

    private static Settlement settlement(int credits) {
        return new Settlement(
                new RequestId(0),
                Hash.ZERO,
                0,
                Hash.ZERO,
                Collections.nCopies(credits, credit(1)),
                org.openledger.inference.Determinism.NONE,
                zeros(0));
    }

    private static Settlement.RowCredit credit(int ppm) {
        return new Settlement.RowCredit(ROW, ppm);
    }

    private static Genesis genesis(int allocations, long supply) {
        List<Genesis.Allocation> each =
                Collections.nCopies(allocations, new Genesis.Allocation(ADA, Amount.ofUnits(1)));
        return new Genesis("origin", KEY, KEY, Parameters.standard(), Amount.ofUnits(supply), each, Hash.ZERO, 0, 0);
    }

    private static Command snapshot(long height) {
        return new LedgerCommand.RecordSnapshot(height, Hash.ZERO, 0);
    }

    private static Command extend(int namespace, int body) {
        return new LedgerCommand.Extend("n".repeat(namespace), zeros(body));
    }
}
