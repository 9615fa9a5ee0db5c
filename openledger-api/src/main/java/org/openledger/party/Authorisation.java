/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.party;

import java.util.List;
import org.openledger.Bytes;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;

/** Why a command may speak for its account. */
public sealed interface Authorisation {

    /** How long a signature is, in bytes. */
    int SIGNATURE_LENGTH = 64;

    /** How many commands one batch signature may cover. */
    int MAX_BATCH = 4_096;

    /**
     * Returns the key that signed.
     *
     * @return the key
     */
    VerificationKey key();

    /**
     * A signature over the command's own bytes.
     *
     * @param key the key that verifies
     * @param signature 64 bytes
     */
    record Signature(VerificationKey key, Bytes signature) implements Authorisation {
        /** Checks the length. */
        public Signature {
            Require.inRange(signature.length(), SIGNATURE_LENGTH, SIGNATURE_LENGTH, "signature length");
        }
    }

    /**
     * One signature over the RFC 6962 root of many commands, with this command's place in the tree.
     *
     * @param key the key that verifies
     * @param root the tree's root over the commands' signed bytes
     * @param size how many commands, 1 to {@value #MAX_BATCH}
     * @param index this command's position
     * @param path the inclusion proof of this command
     * @param signature 64 bytes over {@code ["openledger/batch/v1", root, size]}
     */
    record BatchSignature(VerificationKey key, Hash root, int size, int index, List<Hash> path, Bytes signature)
            implements Authorisation {
        /** Checks the bounds. */
        public BatchSignature {
            Require.inRange(size, 1, MAX_BATCH, "batch size");
            Require.inRange(index, 0, size - 1L, "batch index");
            path = Require.atMost(path, 12, "batch path");
            Require.inRange(signature.length(), SIGNATURE_LENGTH, SIGNATURE_LENGTH, "signature length");
        }
    }
}
