/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openledger.Bytes;
import org.openledger.LedgerView;
import org.openledger.Refusal;
import org.openledger.audit.Hash;
import org.openledger.core.blob.SealedBlobs;
import org.openledger.core.codec.NodeStatement;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetCommand;
import org.openledger.datanet.DatanetId;
import org.openledger.inference.Determinism;
import org.openledger.inference.InferenceCommand;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.ledger.Signatures;
import org.openledger.model.ModelId;
import org.openledger.party.Signer;
import org.openledger.privacy.Commitments;
import org.openledger.privacy.Salt;
import org.openledger.stake.StakeId;
import org.openledger.token.Amount;

/** The node's signature holds, the sealed row opens to its commitment, or the door says no. */
class EvidenceTest {
    private static final Hash LEDGER = Hash.sha256(new byte[] {1});
    private static final Salt SALT = Salt.of(new byte[32]);
    private static final byte[] CONTENT = "a row".getBytes(UTF_8);
    private static final ContributionId ROW = new ContributionId(3);
    private static final RequestId REQUEST = new RequestId(5);

    private final RamStorage stores = new RamStorage();
    private final SealedBlobs blobs = new SealedBlobs(stores, stores, new Random(1)::nextBytes);

    @Test
    void aRowThatOpensToItsCommitment() {
        Hash blob = blobs.seal(SALT, "name", CONTENT);
        assertThat(reveal(blob, CONTENT.length)).isEqualTo(Evidence.Finding.SOUND);
    }

    @Test
    void aRowOfAnotherLengthContentOrSalt() {
        assertCode(reveal(blobs.seal(SALT, "", CONTENT), CONTENT.length + 1), Refusal.Code.COMMITMENT_MISMATCH);
        Hash otherContent = blobs.seal(SALT, "", "b row".getBytes(UTF_8));
        assertCode(reveal(otherContent, CONTENT.length), Refusal.Code.COMMITMENT_MISMATCH);
        byte[] salt = new byte[32];
        salt[0] = 1;
        Hash otherSalt = blobs.seal(Salt.of(salt), "", CONTENT);
        assertCode(reveal(otherSalt, CONTENT.length), Refusal.Code.COMMITMENT_MISMATCH);
    }

    @Test
    void aRowThatIsNotStoredErasedOrNotSealed() {
        assertCode(reveal(Hash.ZERO, CONTENT.length), Refusal.Code.BLOB_MISSING);
        Hash erased = blobs.seal(SALT, "", CONTENT);
        blobs.erase(erased);
        assertCode(reveal(erased, CONTENT.length), Refusal.Code.BLOB_MISSING);
        assertCode(reveal(stores.put(new byte[3]), CONTENT.length), Refusal.Code.BLOB_MISSING);
    }

    @Test
    void whatIsNotCommittedYetIsNotJudged() {
        Evidence evidence = new Evidence(LEDGER, new SignatureCheck(Signatures.REAL), World.ADA.key(), blobs);
        LedgerView empty = view(Optional.empty(), Optional.empty());
        assertThat(evidence.check(empty, new DatanetCommand.Reveal(ROW, Hash.ZERO, 1)))
                .isEqualTo(Evidence.Finding.NOT_YET);
        assertThat(evidence.check(empty, new InferenceCommand.Settle(settlement(new byte[64], 9))))
                .isEqualTo(Evidence.Finding.NOT_YET);
        assertThat(evidence.check(empty, World.note("needs no evidence"))).isEqualTo(Evidence.Finding.SOUND);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theNodesSignatureAndNoOther(boolean ed25519) {
        Signer node = ed25519 ? World.ADA : World.BOB;
        byte[] good = node.sign(
                LEDGER, NodeStatement.encode(LEDGER, REQUEST, Hash.ZERO, 17, 9, Hash.ZERO, Determinism.BIT_EXACT));
        assertThat(settle(node, good, 9)).isEqualTo(Evidence.Finding.SOUND);
        assertCode(settle(node, good, 10), Refusal.Code.BAD_SIGNATURE);
        assertCode(settle(World.OPERATOR, good, 9), Refusal.Code.BAD_SIGNATURE);
        assertCode(settle(node, new byte[0], 9), Refusal.Code.BAD_SIGNATURE);
        good[10] ^= 1;
        assertCode(settle(node, good, 9), Refusal.Code.BAD_SIGNATURE);
    }

    private Evidence.Finding reveal(Hash blob, int length) {
        Contribution row = new Contribution(
                ROW,
                new DatanetId(0),
                World.ADA.account(),
                new StakeId(0),
                Commitments.contribution(SALT, World.ADA.account(), CONTENT),
                Optional.empty(),
                0,
                ContributionStatus.COMMITTED,
                List.of(),
                0,
                0,
                1);
        return new Evidence(LEDGER, new SignatureCheck(Signatures.REAL), World.ADA.key(), blobs)
                .check(view(Optional.of(row), Optional.empty()), new DatanetCommand.Reveal(ROW, blob, length));
    }

    private Evidence.Finding settle(Signer node, byte[] signature, int outputTokens) {
        InferenceRequest request = new InferenceRequest(
                REQUEST,
                World.ADA.account(),
                new ModelId(0),
                World.ADA.account(),
                node.account(),
                Hash.ZERO,
                17,
                100,
                0,
                Amount.open(1),
                1,
                0,
                InferenceRequest.Status.OPEN,
                1);
        return new Evidence(LEDGER, new SignatureCheck(Signatures.REAL), node.key(), blobs)
                .check(
                        view(Optional.empty(), Optional.of(request)),
                        new InferenceCommand.Settle(settlement(signature, outputTokens)));
    }

    private static Settlement settlement(byte[] signature, int outputTokens) {
        return new Settlement(
                REQUEST, Hash.ZERO, outputTokens, Hash.ZERO, List.of(), Determinism.BIT_EXACT, Bytes.of(signature));
    }

    private static void assertCode(Evidence.Finding finding, Refusal.Code code) {
        assertThat(finding.judged()).isTrue();
        assertThat(finding.refusal().map(Refusal::code)).contains(code);
    }

    private static LedgerView view(Optional<Contribution> row, Optional<InferenceRequest> request) {
        return new AskedView() {
            @Override
            public <T> T ask(Function<LedgerView, T> question) {
                throw new UnsupportedOperationException("this view knows one row and one request");
            }

            @Override
            public Optional<Contribution> contribution(ContributionId id) {
                return row.filter(known -> known.id().equals(id));
            }

            @Override
            public Optional<InferenceRequest> request(RequestId id) {
                return request.filter(known -> known.id().equals(id));
            }
        };
    }
}
