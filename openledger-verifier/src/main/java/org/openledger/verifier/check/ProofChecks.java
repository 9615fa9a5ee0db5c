/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.log.Merkle;
import org.openledger.verifier.log.TlogProof;
import org.openledger.verifier.log.VerifierKey;
import org.openledger.verifier.log.WitnessPolicy;
import org.openledger.verifier.report.Check;
import org.openledger.verifier.report.Report;

/** The checks of a proof file: the log's key signed the checkpoint, and the leaf stands in the tree that it speaks of. */
public final class ProofChecks {
    private ProofChecks() {}

    /**
     * Makes both checks.
     *
     * @param key of the log, from somebody who is trusted
     * @param proof as it was received
     * @param leaf the exact bytes of the leaf
     */
    public static Report verify(VerifierKey key, TlogProof proof, Octets leaf) {
        return verify(key, Optional.empty(), proof, leaf);
    }

    /**
     * Makes both checks, and that of the witnesses where there is a policy.
     *
     * @param key of the log, from somebody who is trusted
     * @param policy whose cosignatures are needed, from somebody who is trusted
     * @param proof as it was received
     * @param leaf the exact bytes of the leaf
     */
    public static Report verify(VerifierKey key, Optional<WitnessPolicy> policy, TlogProof proof, Octets leaf) {
        Ruling checkpoint = new Ruling(Check.named("log.checkpoint"));
        LogChecks.signed(key, proof.checkpoint(), checkpoint);
        Ruling inclusion = new Ruling(Check.named("log.inclusion"));
        inclusion.says("inclusion of leaf " + proof.index() + " proved");
        inclusion.step(() ->
                LogChecks.included(proof.checkpoint(), proof.index(), Merkle.leaf(leaf), proof.path(), inclusion));
        Stream<Ruling> witnesses = policy.stream().map(asked -> {
            Ruling cosigned = new Ruling(Check.named("log.witnesses"));
            WitnessChecks.cosigned(asked, key, proof.checkpoint(), cosigned);
            return cosigned;
        });
        return new Report(Stream.concat(Stream.of(checkpoint, inclusion), witnesses)
                .map(Ruling::findings)
                .flatMap(List::stream)
                .toList());
    }
}
