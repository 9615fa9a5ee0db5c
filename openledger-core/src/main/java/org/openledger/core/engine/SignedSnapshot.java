/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.audit.Hash;
import org.openledger.core.cbor.CborWriter;
import org.openledger.core.crypto.Ed25519;
import org.openledger.party.Authorisation;

/**
 * A snapshot of which no leaf of the log knows: the operator's signature stands for it, as it stands for the checkpoint.
 *
 * <p>Stored as {@code "openledger/signed-snapshot/v1\n" ‖ live (8 bytes) ‖ signature (64) ‖ state}; signed is the deterministic CBOR array {@code
 * ["openledger/snapshot/v1", ledgerId, height, logRoot, stateRoot, live]}.
 *
 * @param live the first leaf whose command may still be submitted again
 * @param signature the operator's, Ed25519
 * @param state the state's bytes; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // as large as the ledger, and held for a moment
record SignedSnapshot(long live, Bytes signature, byte[] state) {
    private static final byte[] FORMAT = "openledger/signed-snapshot/v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = FORMAT.length + Long.BYTES + Authorisation.SIGNATURE_LENGTH;
    private static final String DOMAIN = "openledger/snapshot/v1";

    /** A snapshot under the operator's signature. */
    static SignedSnapshot sign(OperatorDesk desk, long height, Hash log, long live, byte[] state) {
        return new SignedSnapshot(
                live, desk.sign(statement(desk.ledger(), height, log, Hash.sha256(state), live)), state);
    }

    /** The signed snapshot that these bytes are; empty if they are something else. */
    static Optional<SignedSnapshot> decode(byte[] bytes) {
        if (bytes.length < HEAD || !Arrays.equals(FORMAT, 0, FORMAT.length, bytes, 0, FORMAT.length)) {
            return Optional.empty();
        }
        long live = ByteBuffer.wrap(bytes).getLong(FORMAT.length);
        Bytes signature = Bytes.of(bytes, FORMAT.length + Long.BYTES, HEAD);
        return Optional.of(new SignedSnapshot(live, signature, Arrays.copyOfRange(bytes, HEAD, bytes.length)));
    }

    byte[] encode() {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + state.length).put(FORMAT).putLong(live);
        return bytes.put(signature.toArray()).put(state).array();
    }

    /** Whether this key signed this state for this height of this ledger, where the log has this root. */
    boolean isSignedBy(Bytes key, Hash ledger, long height, Hash log) {
        byte[] statement = statement(ledger, height, log, Hash.sha256(state), live);
        return live >= 0 && Ed25519.verify(key.toArray(), statement, signature.toArray());
    }

    private static byte[] statement(Hash ledger, long height, Hash log, Hash root, long live) {
        return new CborWriter()
                .array(6)
                .text(DOMAIN)
                .bytes(ledger)
                .uint(height)
                .bytes(log)
                .bytes(root)
                .uint(Math.max(0, live))
                .toBytes();
    }
}
