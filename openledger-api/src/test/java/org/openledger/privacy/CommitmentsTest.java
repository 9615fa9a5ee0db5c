/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.review.Vote;

class CommitmentsTest {

    private static final Salt SALT = Salt.of(filled(7));
    private static final AccountId ADA = AccountId.of(filled(1));

    @Test
    void aCommitmentIsTheHashOfItsPartsInOrder() {
        assertThat(Commitments.contribution(SALT, ADA, new byte[] {1, 2, 3}))
                .isEqualTo(hash("openledger/contribution/v1", new byte[] {1, 2, 3}));
        assertThat(Commitments.prompt(SALT, ADA, "é"))
                .isEqualTo(hash("openledger/prompt/v1", new byte[] {(byte) 0xC3, (byte) 0xA9}));
        assertThat(Commitments.output(SALT, ADA, "")).isEqualTo(hash("openledger/output/v1", new byte[0]));
        assertThat(Commitments.vote(SALT, ADA, new ContributionId(258), 3, Vote.SLASH))
                .isEqualTo(hash("openledger/vote/v1", new byte[] {0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 3, 2}));
    }

    @Test
    void everythingThatIsCommittedToCounts() {
        Salt otherSalt = Salt.of(filled(8));
        AccountId bob = AccountId.of(filled(2));
        ContributionId row = new ContributionId(1);
        ContributionId otherRow = new ContributionId(2);
        Set<Hash> different = new HashSet<>(List.of(
                Commitments.vote(SALT, ADA, row, 1, Vote.ACCEPT),
                Commitments.vote(otherSalt, ADA, row, 1, Vote.ACCEPT),
                Commitments.vote(SALT, bob, row, 1, Vote.ACCEPT),
                Commitments.vote(SALT, ADA, otherRow, 1, Vote.ACCEPT),
                Commitments.vote(SALT, ADA, row, 2, Vote.ACCEPT),
                Commitments.vote(SALT, ADA, row, 1, Vote.REJECT),
                Commitments.prompt(SALT, ADA, "x"),
                Commitments.output(SALT, ADA, "x"),
                Commitments.contribution(SALT, ADA, new byte[] {'x'})));
        assertThat(different).hasSize(9);
    }

    private static Hash hash(String domain, byte[] payload) {
        ByteArrayOutputStream preimage = new ByteArrayOutputStream();
        preimage.writeBytes(domain.getBytes(StandardCharsets.US_ASCII));
        preimage.write(0);
        preimage.writeBytes(filled(7));
        preimage.writeBytes(filled(1));
        preimage.writeBytes(payload);
        return Hash.sha256(preimage.toByteArray());
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
