/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.witness;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.openledger.audit.Hash;

/**
 * What a log asks of a witness, taken apart (C2SP tlog-witness, add-checkpoint).
 *
 * @param oldSize from where
 * @param proof the hashes
 * @param checkpoint the signed note
 */
record Request(long oldSize, List<Hash> proof, String checkpoint) {
    private static final int MAX_PROOF = 63;

    /**
     * Reads a body.
     *
     * @throws IllegalArgumentException when it is no request
     */
    static Request parse(String body) {
        int empty = body.indexOf("\n\n");
        if (empty < 0 || !body.matches("(?s)old (0|[1-9][0-9]{0,17})\n.*")) {
            throw new IllegalArgumentException("old size, hashes, an empty line, a checkpoint");
        }
        String[] lines = body.substring(0, empty).split("\n", -1);
        List<Hash> proof = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            proof.add(Hash.of(Base64.getDecoder().decode(lines[i])));
        }
        if (proof.size() > MAX_PROOF) {
            throw new IllegalArgumentException("at most " + MAX_PROOF + " hashes");
        }
        return new Request(Long.parseLong(lines[0].substring("old ".length())), proof, body.substring(empty + 2));
    }

    /** What is signed. */
    String text() {
        return checkpoint.substring(0, checkpoint.indexOf("\n\n") + 1);
    }

    /** Who signed. */
    String signatures() {
        return checkpoint.substring(checkpoint.indexOf("\n\n") + 2);
    }
}
