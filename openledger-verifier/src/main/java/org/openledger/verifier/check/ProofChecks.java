/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.util.List;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.log.Checkpoint;
import org.openledger.verifier.log.Merkle;
import org.openledger.verifier.log.TlogProof;
import org.openledger.verifier.log.VerifierKey;
import org.openledger.verifier.report.Check;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.report.Report;
import org.openledger.verifier.report.Section;

/** The checks of a proof file: the log's key signed the checkpoint, and the leaf stands in the tree that it speaks of. */
public final class ProofChecks {
    static final Check SIGNATURE = new Check("log.signature", Section.LOG);
    static final Check INCLUSION = new Check("log.inclusion", Section.LOG);

    private ProofChecks() {}

    /**
     * Makes both checks.
     *
     * @param key of the log, from somebody who is trusted
     * @param proof as it was received
     * @param leaf the exact bytes of the leaf
     */
    public static Report verify(VerifierKey key, TlogProof proof, Octets leaf) {
        return new Report(List.of(
                signature(key, proof.checkpoint()), inclusion(proof.checkpoint(), proof.index(), leaf, proof.path())));
    }

    static Finding signature(VerifierKey key, Checkpoint checkpoint) {
        if (!checkpoint.origin().equals(key.name())) {
            return SIGNATURE.refused(
                    "origin of the checkpoint", checkpoint.origin(), key.name() + ", whose key was given");
        }
        return switch (key.verify(checkpoint.note())) {
            case SIGNED -> SIGNATURE.held("checkpoint " + checkpoint.size() + " signed by " + key.name());
            case ABSENT ->
                SIGNATURE.refused(
                        "signature of the checkpoint",
                        "absent",
                        "one by " + key.name() + " with key id " + key.keyId().hex());
            case FALSE ->
                SIGNATURE.refused(
                        "signature of the checkpoint",
                        "not that of the key given",
                        "a signature over this text by " + key.name());
        };
    }

    static Finding inclusion(Checkpoint checkpoint, long index, Octets leaf, List<Digest> path) {
        try {
            Digest root = Merkle.rootOfInclusion(index, checkpoint.size(), Merkle.leaf(leaf), path);
            return root.equals(checkpoint.root())
                    ? INCLUSION.held("inclusion of leaf " + index + " proved")
                    : INCLUSION.refused(
                            "root that leaf " + index + " leads to",
                            root.hex(),
                            checkpoint.root().hex() + ", the root signed");
        } catch (MalformedException e) {
            return INCLUSION.refused(e.what(), e.value(), e.right());
        }
    }
}
