/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.bundle;

import java.util.List;
import java.util.Optional;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.CborWriter;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.crypto.AccountKey;
import org.openledger.verifier.log.Merkle;
import org.openledger.verifier.schema.Values;

/**
 * Why a command may speak for its account: a signature over it, or over the root of a batch that holds it (formats §2).
 *
 * @param key that verifies
 * @param batch the command's place in a batch, if it was signed in one
 * @param signature 64 bytes
 */
public record Authorisation(AccountKey key, Optional<Batch> batch, Octets signature) {
    private static final int MAX_PATH = 12;
    private static final String BATCH_DOMAIN = "openledger/batch/v1";

    /**
     * A command's place in a batch.
     *
     * @param root the RFC 6962 root over the envelopes
     * @param size how many they are
     * @param index which is the command's
     * @param path the inclusion proof of the command's
     */
    public record Batch(Digest root, long size, long index, List<Digest> path) {
        /** Keeps a copy. */
        public Batch {
            path = List.copyOf(path);
        }

        private Octets signed() {
            return CborWriter.write(
                    Item.Array.of(new Item.Text(BATCH_DOMAIN), new Item.Bytes(root.octets()), Item.UInt.of(size)));
        }
    }

    /** The authorisation that an item is. */
    static Authorisation of(Item item) {
        List<Item> parts = Values.list("authorisation", item);
        long kind = parts.isEmpty() ? -1 : Values.number("authorisation kind", parts.get(0));
        if ((kind != 0 || parts.size() != 4) && (kind != 1 || parts.size() != 8)) {
            throw new MalformedException(
                    "authorisation", "kind " + kind + " of " + parts.size() + " parts", "kind 0 of 4 or kind 1 of 8");
        }
        AccountKey key = new AccountKey(Values.number("key type", parts.get(1)), Values.octets("key", parts.get(2)));
        return new Authorisation(
                key,
                kind == 0 ? Optional.empty() : Optional.of(batch(parts)),
                Values.octets("signature", parts.get(parts.size() - 1)));
    }

    /**
     * Whether the holder of the key signed the envelope.
     *
     * @throws MalformedException when the envelope's place in the batch is impossible
     */
    public boolean covers(Envelope envelope) {
        if (batch.isEmpty()) {
            return key.verify(envelope.ledger(), envelope.signed(), signature);
        }
        Batch b = batch.get();
        return Merkle.rootOfInclusion(b.index(), b.size(), Merkle.leaf(envelope.signed()), b.path())
                        .equals(b.root())
                && key.verify(envelope.ledger(), b.signed(), signature);
    }

    private static Batch batch(List<Item> parts) {
        return new Batch(
                Values.digest("batch root", parts.get(3)),
                Values.number("batch size", parts.get(4)),
                Values.number("batch index", parts.get(5)),
                Values.digests("batch path", parts.get(6), MAX_PATH));
    }
}
