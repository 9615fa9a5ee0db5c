/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.ArrayList;
import java.util.List;
import org.openledger.Bytes;
import org.openledger.SignedCommand;
import org.openledger.audit.Hash;
import org.openledger.core.codec.BatchStatement;
import org.openledger.core.log.MerkleTree;
import org.openledger.internal.Require;
import org.openledger.party.Authorisation;
import org.openledger.party.Signer;

/** Signs many commands with one signature, for who submits more than a few: the ledger verifies it once. */
public final class BatchSigner {
    private BatchSigner() {}

    /**
     * Signs envelopes together.
     *
     * @param envelopes the signed bytes of commands of the signer's account, 1 to {@value Authorisation#MAX_BATCH}
     * @param signer who signs
     * @param ledger for which ledger
     * @return the commands in the same order, each on its own worth as much as if signed alone
     */
    public static List<SignedCommand> sign(List<byte[]> envelopes, Signer signer, Hash ledger) {
        int size = (int) Require.inRange(envelopes.size(), 1, Authorisation.MAX_BATCH, "batch size");
        MerkleTree tree = new MerkleTree();
        envelopes.forEach(tree::append);
        Hash root = tree.root();
        Bytes signature = Bytes.of(signer.sign(ledger, BatchStatement.encode(root, size)));
        List<SignedCommand> commands = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            List<Hash> path = tree.inclusion(index, size).path();
            commands.add(new SignedCommand(
                    Bytes.of(envelopes.get(index)),
                    new Authorisation.BatchSignature(signer.key(), root, size, index, path, signature)));
        }
        return List.copyOf(commands);
    }
}
