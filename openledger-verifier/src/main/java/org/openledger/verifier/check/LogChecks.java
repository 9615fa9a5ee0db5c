/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.util.List;
import org.openledger.verifier.bundle.Bundle;
import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.crypto.AccountKey;
import org.openledger.verifier.facts.Genesis;
import org.openledger.verifier.log.Checkpoint;
import org.openledger.verifier.log.Merkle;
import org.openledger.verifier.log.VerifierKey;
import org.openledger.verifier.schema.CommandType;

/** That the leaves stand in the signed log of one ledger. */
final class LogChecks {
    private static final Digest NO_LEDGER = Digest.of(new byte[Digest.LENGTH]);

    private LogChecks() {}

    /** {@code log.checkpoint}: the note is signed by the given key and well-formed. */
    static void checkpoint(Case answer, Ruling ruling) {
        signed(answer.key(), answer.dossier().checkpoint(), ruling);
    }

    static void signed(VerifierKey key, Checkpoint checkpoint, Ruling ruling) {
        ruling.says("checkpoint " + Texts.count(checkpoint.size()) + " signed by " + key.name());
        ruling.require(
                checkpoint.origin().equals(key.name()),
                "origin of the checkpoint",
                checkpoint.origin(),
                key.name() + ", whose key was given");
        VerifierKey.Answer signature = key.verify(checkpoint.note());
        ruling.require(
                signature == VerifierKey.Answer.SIGNED,
                "signature of the checkpoint",
                signature == VerifierKey.Answer.ABSENT ? "absent" : "not that of the given key",
                "one over this text by " + key.name() + " with key id "
                        + key.keyId().hex());
    }

    /** {@code log.inclusion}: each leaf's proof leads to the checkpoint's root. */
    static void inclusion(Case answer, Ruling ruling) {
        Checkpoint checkpoint = answer.dossier().checkpoint();
        List<Bundle.CarriedLeaf> leaves = answer.dossier().bundle().leaves();
        ruling.says("inclusion of " + leaves.size() + " leaves proved");
        for (Bundle.CarriedLeaf leaf : leaves) {
            ruling.step(() -> included(checkpoint, leaf.index(), Merkle.leaf(leaf.bytes()), leaf.path(), ruling));
        }
    }

    static void included(Checkpoint checkpoint, long index, Digest leaf, List<Digest> path, Ruling ruling) {
        Digest root = Merkle.rootOfInclusion(index, checkpoint.size(), leaf, path);
        ruling.same("root that the proof of leaf " + index + " leads to", root, checkpoint.root());
    }

    /**
     * {@code log.ledger}: every envelope names the ledger; leaf 0 is the genesis; its origin and operator key are the checkpoint's; its signatures are not
     * simulated.
     *
     * <p>Time is stamped by the operator and never runs backwards, so the carried leaves' stamps have to ascend with them; a stamp that does not is
     * refused here.
     */
    static void ledger(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        Genesis genesis = dossier.genesis();
        ruling.same("index of the genesis", dossier.genesisLeaf().index(), 0L);
        ruling.require(
                !genesis.simulated(),
                "signatures of the genesis",
                "simulated",
                "real: a laboratory's log proves nothing");
        ruling.same("origin of the genesis", genesis.origin(), answer.key().name());
        ruling.same(
                "operator's key in the genesis",
                genesis.operator(),
                new AccountKey(AccountKey.ED25519, answer.key().publicKey()));
        long time = 0;
        for (Leaf leaf : dossier.leaves()) {
            boolean begins = leaf.type().equals(CommandType.BEGIN);
            ruling.same("ledger of " + leaf, leaf.envelope().ledger(), begins ? NO_LEDGER : dossier.ledger());
            ruling.require(
                    leaf.time() >= time, "time of " + leaf, leaf.time(), "at least " + time + ", the leaf before");
            time = leaf.time();
        }
    }
}
