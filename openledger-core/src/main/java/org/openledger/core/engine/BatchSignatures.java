/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openledger.Bytes;
import org.openledger.audit.Hash;
import org.openledger.audit.InclusionProof;
import org.openledger.core.codec.BatchStatement;
import org.openledger.core.log.Merkle;
import org.openledger.party.Authorisation;
import org.openledger.party.VerificationKey;

/**
 * Signatures over many commands: each is verified once, however many of its commands come; each command's place in the tree is verified for itself.
 *
 * <p>Safe for use by several threads; who comes while a signature is being verified waits for the outcome.
 */
final class BatchSignatures {
    /** How many signatures' outcomes are kept, the latest used. */
    static final int KEPT = 1_024;

    private final Hash ledger;
    private final SignatureCheck signatures;
    private final Map<Statement, Verdict> verdicts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Statement, Verdict> eldest) {
            return size() > KEPT;
        }
    };

    BatchSignatures(Hash ledger, SignatureCheck signatures) {
        this.ledger = ledger;
        this.signatures = signatures;
    }

    /** Whether the envelope is where the authorisation says it is, under a root that its key signed. */
    boolean verify(Authorisation.BatchSignature batch, byte[] envelope) {
        return isIn(batch, envelope) && verdict(batch).holds();
    }

    private static boolean isIn(Authorisation.BatchSignature batch, byte[] envelope) {
        return batch.path().size() == InclusionProof.length(batch.index(), batch.size())
                && Merkle.verify(
                        new InclusionProof(batch.index(), batch.size(), batch.path()),
                        Merkle.leaf(envelope),
                        batch.root());
    }

    private Verdict verdict(Authorisation.BatchSignature batch) {
        Statement statement = new Statement(batch.key(), batch.root(), batch.size(), batch.signature());
        synchronized (verdicts) {
            return verdicts.computeIfAbsent(statement, Verdict::new);
        }
    }

    private record Statement(VerificationKey key, Hash root, int size, Bytes signature) {}

    /** The outcome for one statement, found by whoever asks first. */
    private final class Verdict {
        private final Statement statement;
        private boolean known;
        private boolean holds;

        Verdict(Statement statement) {
            this.statement = statement;
        }

        synchronized boolean holds() {
            if (!known) {
                byte[] message = BatchStatement.encode(statement.root(), statement.size());
                holds = signatures.verify(statement.key(), ledger, message, statement.signature());
                known = true;
            }
            return holds;
        }
    }
}
