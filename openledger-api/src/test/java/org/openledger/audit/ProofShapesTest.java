/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lengths of proofs follow from the sizes, as RFC 6962 builds them. */
final class ProofShapesTest {
    private static final int MAX = 200;

    @Test
    void lengthsAreThoseOfTheDefinition() {
        for (int size = 1; size <= MAX; size++) {
            for (int index = 0; index < size; index++) {
                assertThat(InclusionProof.length(index, size)).isEqualTo(pathLength(index, size));
                assertThat(ConsistencyProof.length(index + 1, size)).isEqualTo(proofLength(index + 1, size, true));
            }
        }
    }

    @Test
    void lengthsHoldAtTheEndOfTheRange() {
        assertThat(InclusionProof.length(0, Long.MAX_VALUE)).isEqualTo(63);
        assertThat(InclusionProof.length(Long.MAX_VALUE - 1, Long.MAX_VALUE)).isEqualTo(62);
        assertThat(ConsistencyProof.length(1, Long.MAX_VALUE)).isEqualTo(63);
        assertThat(ConsistencyProof.length(Long.MAX_VALUE, Long.MAX_VALUE)).isZero();
    }

    @Test
    void anotherLengthIsRefused() {
        assertThat(new InclusionProof(2, 5, zeros(3)).path()).hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InclusionProof(2, 5, zeros(2)))
                .withMessageContaining("has 3 hashes, not 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InclusionProof(2, 5, zeros(4)))
                .withMessageContaining("has 3 hashes, not 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConsistencyProof(3, 7, zeros(3)))
                .withMessageContaining("has 4 hashes, not 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConsistencyProof(7, 7, zeros(1)))
                .withMessageContaining("has 0 hashes, not 1");
    }

    @Test
    void sizesOutsideTheTreeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InclusionProof(5, 5, List.of()))
                .withMessageContaining("no leaf 5");
        assertThatIllegalArgumentException().isThrownBy(() -> new InclusionProof(-1, 5, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new InclusionProof(0, 0, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConsistencyProof(0, 5, List.of()))
                .withMessageContaining("1 <= from");
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsistencyProof(6, 5, List.of()));
    }

    @Test
    void thePathIsACopy() {
        List<Hash> path = new ArrayList<>(zeros(3));
        InclusionProof proof = new InclusionProof(2, 5, path);
        path.clear();
        assertThat(proof.path()).hasSize(3);
    }

    /** |PATH(m, D[n])|. */
    private static int pathLength(int m, int n) {
        if (n == 1) {
            return 0;
        }
        int k = split(n);
        return 1 + (m < k ? pathLength(m, k) : pathLength(m - k, n - k));
    }

    /** |SUBPROOF(m, D[n], known)|. */
    private static int proofLength(int m, int n, boolean known) {
        if (m == n) {
            return known ? 0 : 1;
        }
        int k = split(n);
        return 1 + (m <= k ? proofLength(m, k, known) : proofLength(m - k, n - k, false));
    }

    private static int split(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> zeros(int count) {
        return Collections.nCopies(count, Hash.ZERO);
    }
}
