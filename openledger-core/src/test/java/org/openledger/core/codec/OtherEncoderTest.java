/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.numbers.EInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openledger.Bytes;
import org.openledger.CommandId;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Credit;
import org.openledger.attribution.Evidence;
import org.openledger.attribution.Grade;
import org.openledger.attribution.Method;
import org.openledger.attribution.Player;
import org.openledger.attribution.Score;
import org.openledger.attribution.Scores;
import org.openledger.attribution.Span;
import org.openledger.attribution.TokenEvidence;
import org.openledger.attribution.Unit;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetCommand;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.datanet.Role;
import org.openledger.governance.Parameters;
import org.openledger.inference.Determinism;
import org.openledger.inference.RequestId;
import org.openledger.model.ModelFamily;
import org.openledger.model.ModelSpec;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Moved;
import org.openledger.token.TokenEvent.Reason;

/** The formats page, said once more with somebody else's encoder: the bytes are equal. */
class OtherEncoderTest {
    private static final byte[] ID = Hash.sha256(new byte[] {1}).bytes();
    private static final AccountId ADA = AccountId.of(ID);

    @Test
    void anEnvelopeIsAnArrayOfNine() {
        Envelope envelope = new Envelope(
                Hash.of(ID),
                ADA,
                CommandId.of("x"),
                1_700_000_000_000L,
                7,
                new DatanetCommand.Grant(new DatanetId(3), ADA, Set.of(Role.OWNER, Role.CONTRIBUTOR)));
        CBORObject body = map(3, ID, 5);
        byte[] id = CommandId.of("x").bytes().toArray();
        assertThat(Envelopes.encode(envelope))
                .isEqualTo(bytes(array("openledger/command/v1", ID, ID, id, 1_700_000_000_000L, 7, 23, 1, body)));
    }

    @Test
    void absentComponentsHaveNoEntry() {
        DatanetTerms terms = DatanetTerms.of("Verse", ContentKind.DIALOGUE);
        CBORObject rights = map("Apache-2.0", true, true, map(0, CBORObject.NewArray()), 0);
        CBORObject expected = CBORObject.NewOrderedMap();
        expected.Add(1, "Verse")
                .Add(2, 2)
                .Add(3, "")
                .Add(5, 1_000_000_000_000_000_000L)
                .Add(6, rights)
                .Add(7, true)
                .Add(8, "general")
                .Add(9, 0);
        assertThat(DatanetCodecs.CREATE.encode(new DatanetCommand.Create(terms)))
                .isEqualTo(bytes(map(expected)));
    }

    @Test
    void amountsAboveSixtyFourBitsAreBignums() {
        Amount amount = Amount.ofUnits(java.math.BigInteger.TWO.pow(64));
        Moved moved = new Moved(Pot.available(ADA), Pot.numbered(Pot.Kind.ESCROW, 300), amount, Reason.ESCROW);
        EInteger big = EInteger.FromInt32(1).ShiftLeft(64);
        assertThat(TokenCodecs.MOVED.encode(moved)).isEqualTo(bytes(map(array(0, ID), array(2, 300), big, 8)));
        assertThat(TokenCodecs.POT.encode(Pot.only(Pot.Kind.TREASURY))).isEqualTo(bytes(array(6)));
        assertThat(TokenCodecs.POT.encode(Pot.numbered(Pot.Kind.COMMONS, 0))).isEqualTo(bytes(array(4, 0)));
    }

    @Test
    void parametersAreVersionAndValuesByKey() {
        Parameters parameters = Parameters.standard();
        CBORObject values = CBORObject.NewOrderedMap();
        parameters
                .values()
                .forEach((parameter, value) -> values.Add(parameter.key(), EInteger.FromString(value.toString())));
        assertThat(LedgerCodecs.PARAMETERS.encode(parameters)).isEqualTo(bytes(map(1, values)));
    }

    @Test
    void namedNumbersStandByCodePoint() {
        String astral = new String(Character.toChars(0x1F600));
        TreeMap<String, Long> numbers = new TreeMap<>(Map.of(astral, 1L, "\uFF5E", -2L));
        ModelSpec spec = new ModelSpec("m", new DatanetId(0), ModelFamily.INFINITE_GRAM, numbers);
        CBORObject family = array("infinite-gram", 1);
        CBORObject named = array(array("\uFF5E", -2), array(astral, 1));
        assertThat(ModelCodecs.SPEC.encode(spec)).isEqualTo(bytes(map("m", 0, family, named)));
        assertThat(ModelCodecs.SPEC.decode(ModelCodecs.SPEC.encode(spec))).isEqualTo(spec);
    }

    @Test
    void statementsAreArrays() {
        assertThat(BatchStatement.encode(Hash.of(ID), 24)).isEqualTo(bytes(array("openledger/batch/v1", ID, 24)));
        assertThat(NodeStatement.encode(
                        Hash.of(ID), new RequestId(5), Hash.of(ID), 10, 20, Hash.of(ID), Determinism.BIT_EXACT))
                .isEqualTo(bytes(array("openledger/answer/v1", ID, 5, ID, 10, 20, ID, 2)));
    }

    @Test
    void anAttributionIsARecordOfRecords() {
        ContributionId row = new ContributionId(9);
        TokenEvidence token = new TokenEvidence(
                4,
                77,
                TokenEvidence.Standing.CREDITED,
                List.of(new TokenEvidence.Level(6, List.of(new TokenEvidence.Count(0, 3, 2)))),
                List.of(new TokenEvidence.TokenShare(0, row, 1_234_567)));
        Attribution attribution = new Attribution(
                new Method("span", 1, Hash.of(ID)),
                Grade.EXACT,
                Determinism.BIT_EXACT,
                List.of(new Credit(row, ADA, 999_999, "once")),
                1,
                new Evidence(
                        1_000,
                        List.of(new Player(ADA, row)),
                        List.of(3, 4),
                        List.of(token),
                        List.of(new Span(1, 2, row, 3))));
        CBORObject evidence = map(
                1_000,
                array(map(ID, 9)),
                array(3, 4),
                array(map(4, 77, 0, array(map(6, array(map(0, 3, 2)))), array(map(0, 9, 1_234_567)))),
                array(map(1, 2, 9, 3)));
        byte[] expected = bytes(map(map("span", 1, ID), 0, 2, array(map(9, ID, 999_999, "once")), 1, evidence));
        assertThat(Attributions.encode(attribution)).isEqualTo(expected);
        assertThat(Attributions.root(attribution)).isEqualTo(Hash.sha256(expected));
        assertThat(Attributions.decode(expected)).isEqualTo(attribution);
    }

    @Test
    void scoresAreSignedAndStandBesideTheParts() {
        Scores scores = new Scores(
                new Method("exact", 1, Hash.of(ID)),
                Unit.NATS,
                Grade.MEASURED,
                Hash.of(ID),
                400_000,
                List.of(new Score(new ContributionId(2), -5, 1), new Score(new ContributionId(7), 12, 0)));
        Attribution attribution = Attribution.of(scores, Determinism.BIT_EXACT);
        CBORObject method = map("exact", 1, ID);
        CBORObject nothing = map(0, array(), array(), array(), array());
        CBORObject rows = array(map(2, -5, 1), map(7, 12, 0));
        byte[] expected = bytes(map(method, 1, 2, array(), 1_000_000, nothing, map(method, 0, 1, ID, 400_000, rows)));
        assertThat(Attributions.encode(attribution)).isEqualTo(expected);
        assertThat(Attributions.decode(expected)).isEqualTo(attribution);
    }

    @Test
    void aLeafIsAMapOfSix() {
        Leaf leaf = new Leaf(
                Bytes.of(new byte[] {1}),
                new org.openledger.party.Authorisation.Signature(
                        org.openledger.party.VerificationKey.of(org.openledger.party.KeyType.ED25519, ID),
                        Bytes.of(new byte[64])),
                5,
                Optional.of(new org.openledger.Refusal(org.openledger.Refusal.Code.NOT_FOUND, "row-1", "no")),
                List.of(new org.openledger.token.TokenEvent.Minted(Amount.ofUnits(3))));
        CBORObject events = array(array(1, 1, map(3)));
        assertThat(Leaves.encode(leaf))
                .isEqualTo(bytes(map(
                        1, new byte[] {1}, array(0, 1, ID, new byte[64]), 5, array(1, 100, "row-1", "no"), events)));
    }

    private static CBORObject array(Object... items) {
        CBORObject array = CBORObject.NewArray();
        for (Object item : items) {
            array.Add(item);
        }
        return array;
    }

    private static CBORObject map(Object... components) {
        CBORObject map = CBORObject.NewOrderedMap();
        for (int i = 0; i < components.length; i++) {
            map.Add(i + 1, components[i]);
        }
        return map;
    }

    private static byte[] bytes(CBORObject object) {
        return object.EncodeToBytes();
    }
}
