/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.nio.ByteBuffer;
import org.openledger.verifier.bundle.Bundle;
import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.bundle.RowHistory;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.facts.RowFact.Committed;
import org.openledger.verifier.facts.RowFact.StatusChanged;
import org.openledger.verifier.facts.Version;
import org.openledger.verifier.log.Merkle;

/** That the cited rows belong to what the model was built on (formats §6). */
final class ManifestChecks {
    private ManifestChecks() {}

    /** {@code data.manifest}: each cited row is in the manifest of the model's version, which was frozen after the row became active. */
    static void manifest(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        Bundle.ManifestProofs proofs = Dossier.section(dossier.bundle().manifest(), "8 (manifest)");
        Version version = dossier.model().data();
        ruling.says(
                proofs.rows().size() + " rows in version " + version.number() + " of " + Texts.count(version.rows()));
        ruling.same("version of the manifest", proofs.version(), version.number());
        ruling.same("rows of the manifest", proofs.size(), version.rows());
        long frozen = dossier.versionLeaf()
                .orElseThrow(() -> new MalformedException("publication of the model's version", "absent", "present"))
                .index();
        for (Bundle.RowProof proof : proofs.rows()) {
            ruling.step(() -> {
                RowHistory row = dossier.row(proof.row());
                Digest commitment = row.only(Committed.class).fact().commitment();
                Octets id = Octets.of(
                        ByteBuffer.allocate(Long.BYTES).putLong(proof.row()).array());
                Digest leaf = Merkle.leaf(Octets.concat(id, commitment.octets()));
                Digest root = Merkle.rootOfInclusion(proof.position(), proofs.size(), leaf, proof.path());
                ruling.same("manifest root that row " + proof.row() + " leads to", root, version.manifest());
                long active = row.last(StatusChanged.class).leaf().index();
                ruling.require(active < frozen, "activation of row " + proof.row(), active, "before leaf " + frozen);
            });
        }
    }
}
