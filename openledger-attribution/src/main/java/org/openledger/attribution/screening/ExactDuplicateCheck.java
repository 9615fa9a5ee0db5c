/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;

/**
 * Fails rows that repeat an earlier one: byte for byte, or, for text, up to white space.
 *
 * <p>Remembers 32 bytes and an id for each admitted row.
 */
final class ExactDuplicateCheck implements Check {

    private final Map<Hash, ContributionId> firsts = new HashMap<>();

    @Override
    public String name() {
        return "exact-duplicate";
    }

    @Override
    public boolean readsText() {
        return false;
    }

    @Override
    public Finding inspect(Specimen row) {
        ContributionId first = firsts.get(fingerprint(row));
        return first == null ? Finding.PASS : Finding.fail(1_000_000).at(first);
    }

    @Override
    public void admit(Specimen row) {
        firsts.putIfAbsent(fingerprint(row), row.candidate().id());
    }

    private static Hash fingerprint(Specimen row) {
        byte[] bytes = row.bytes();
        if (row.text().isEmpty()) {
            return Hash.sha256(bytes);
        }
        byte[] dense = new byte[bytes.length];
        int size = 0;
        for (byte b : bytes) {
            if (b < 0 || b > ' ') {
                dense[size++] = b;
            }
        }
        return Hash.sha256(Arrays.copyOf(dense, size));
    }
}
