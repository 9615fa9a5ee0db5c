/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.audit;

import java.util.Base64;

/**
 * Proof that a leaf is in a log: the C2SP tlog-proof, offline and self-contained.
 *
 * @param inclusion where the leaf stands in the checkpoint's tree
 * @param checkpoint the signed tree
 */
public record LeafProof(InclusionProof inclusion, Checkpoint checkpoint) {

    /**
     * Returns the file that others read.
     *
     * @return the text of a {@code .tlog-proof} file
     * @see <a href="https://c2sp.org/tlog-proof">c2sp.org/tlog-proof</a>
     */
    public String text() {
        StringBuilder text = new StringBuilder("c2sp.org/tlog-proof@v1\nindex ")
                .append(inclusion.index())
                .append('\n');
        inclusion
                .path()
                .forEach(hash -> text.append(Base64.getEncoder().encodeToString(hash.bytes()))
                        .append('\n'));
        return text.append('\n').append(checkpoint.signedNote()).toString();
    }
}
