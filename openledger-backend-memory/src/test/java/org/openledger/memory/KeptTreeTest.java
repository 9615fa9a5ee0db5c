/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.Actor;
import org.openledger.OpenLedger;
import org.openledger.audit.Hash;
import org.openledger.audit.InclusionProof;

/** The hashes of the tree that lie beside a log are a cache: whatever becomes of them, the ledger opens and proves the same. */
class KeptTreeTest {

    /** One block of the tree is 2,048 leaves. */
    private static final int PAYMENTS = 2_200;

    private static final int BLOCK = 2_048;

    @TempDir
    private Path folder;

    @Test
    void whateverBecomesOfTheKeptHashesTheProofsAreTheSame() throws IOException {
        InclusionProof proof;
        try (OpenLedger ledger = PayingChild.open(folder)) {
            Actor ada = ledger.as(PayingChild.ADA);
            IntStream.range(0, PAYMENTS).parallel().forEach(number -> PayingChild.pay(ada, number));
            proof = ledger.proofs().inclusion(7, ledger.read().height());
        }
        Path kept = folder.resolve("ledger/tree/hashes");
        byte[] hashes = Files.readAllBytes(kept);
        assertThat(hashes).hasSize((BLOCK + 1) * Hash.BYTES);
        for (byte[] spoilt : new byte[][] {changed(hashes, 0), changed(hashes, hashes.length - 1), {}, new byte[99]}) {
            Files.write(kept, spoilt);
            try (OpenLedger ledger = PayingChild.open(folder)) {
                assertThat(ledger.proofs().inclusion(7, proof.treeSize())).isEqualTo(proof);
                PayingChild.pay(ledger.as(PayingChild.ADA), PAYMENTS + spoilt.length);
            }
        }
        assertThat(Files.readAllBytes(kept)).isEqualTo(hashes);
    }

    private static byte[] changed(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 1;
        return changed;
    }
}
