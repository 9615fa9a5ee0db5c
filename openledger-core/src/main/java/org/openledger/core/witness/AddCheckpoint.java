/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.ConsistencyProof;
import org.openledger.audit.Proofs;

/** The question to a witness: whether a checkpoint continues the log that it knows (C2SP tlog-witness, add-checkpoint). */
final class AddCheckpoint {
    private AddCheckpoint() {}

    /**
     * The body of the question.
     *
     * @param oldSize the size that the witness cosigned last, 0 if it has cosigned none, at most the checkpoint's
     */
    static byte[] body(Proofs log, long oldSize, Checkpoint checkpoint) {
        StringBuilder text = new StringBuilder("old ").append(oldSize).append('\n');
        if (oldSize > 0) {
            ConsistencyProof proof = log.consistency(oldSize, checkpoint.size());
            proof.path()
                    .forEach(hash -> text.append(Base64.getEncoder().encodeToString(hash.bytes()))
                            .append('\n'));
        }
        return text.append('\n').append(checkpoint.signedNote()).toString().getBytes(UTF_8);
    }
}
