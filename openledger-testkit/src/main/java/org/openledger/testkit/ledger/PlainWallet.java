/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.openledger.Bytes;
import org.openledger.CommandId;
import org.openledger.SignedCommand;
import org.openledger.audit.Hash;
import org.openledger.party.AccountId;
import org.openledger.party.Authorisation;
import org.openledger.party.Signer;
import org.openledger.token.Amount;

/**
 * A client that knows the ledger from its format page alone: it writes and signs envelopes by itself, so that a test holds the very bytes that it submits.
 *
 * <p>{@code ["openledger/command/v1", ledgerId, account, commandId, notAfter, maxGas, type, revision, body]} in deterministic CBOR.
 */
final class PlainWallet {

    private static final int UINT = 0;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;
    private static final int TAG = 6;

    private final Hash ledger;
    private final Signer signer;

    PlainWallet(Hash ledger, Signer signer) {
        this.ledger = ledger;
        this.signer = signer;
    }

    /** A transfer, type 1: {@code {1: to, 2: amount}}. */
    SignedCommand transfer(CommandId id, long notAfter, AccountId to, Amount amount) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        head(body, MAP, 2);
        head(body, UINT, 1);
        bytes(body, to.toArray());
        head(body, UINT, 2);
        unsigned(body, amount.units());
        return signed(id, notAfter, 1, body.toByteArray());
    }

    /** A host's record, type 93: {@code {1: namespace, 2: body}}. */
    SignedCommand note(CommandId id, long notAfter, String text) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        head(body, MAP, 2);
        head(body, UINT, 1);
        text(body, "openledger.testkit");
        head(body, UINT, 2);
        bytes(body, text.getBytes(StandardCharsets.UTF_8));
        return signed(id, notAfter, 93, body.toByteArray());
    }

    /** A programme, type 13: {@code {1: rate in basis points, 2: duration, 3: funding}}. */
    SignedCommand openProgramme(CommandId id, long notAfter, int rate, long duration, Amount funding) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        head(body, MAP, 3);
        head(body, UINT, 1);
        head(body, UINT, rate);
        head(body, UINT, 2);
        head(body, UINT, duration);
        head(body, UINT, 3);
        unsigned(body, funding.units());
        return signed(id, notAfter, 13, body.toByteArray());
    }

    /** A programme's end, type 14: {@code {1: programme}}. */
    SignedCommand closeProgramme(CommandId id, long notAfter, long programme) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        head(body, MAP, 1);
        head(body, UINT, 1);
        head(body, UINT, programme);
        return signed(id, notAfter, 14, body.toByteArray());
    }

    private SignedCommand signed(CommandId id, long notAfter, int type, byte[] body) {
        ByteArrayOutputStream envelope = new ByteArrayOutputStream();
        head(envelope, ARRAY, 9);
        text(envelope, "openledger/command/v1");
        bytes(envelope, ledger.bytes());
        bytes(envelope, signer.account().toArray());
        bytes(envelope, id.bytes().toArray());
        head(envelope, UINT, notAfter);
        head(envelope, UINT, Long.MAX_VALUE);
        head(envelope, UINT, type);
        head(envelope, UINT, 1);
        envelope.writeBytes(body);
        byte[] message = envelope.toByteArray();
        Bytes signature = Bytes.of(signer.sign(ledger, message));
        return new SignedCommand(Bytes.of(message), new Authorisation.Signature(signer.key(), signature));
    }

    private static void unsigned(ByteArrayOutputStream out, BigInteger value) {
        if (value.bitLength() <= 63) {
            head(out, UINT, value.longValueExact());
        } else {
            byte[] signed = value.toByteArray();
            int sign = signed[0] == 0 ? 1 : 0;
            if (signed.length - sign <= Long.BYTES) {
                out.write(UINT << 5 | 27);
                out.write(signed, sign, Long.BYTES);
            } else {
                head(out, TAG, 2);
                head(out, BYTES, signed.length - sign);
                out.write(signed, sign, signed.length - sign);
            }
        }
    }

    private static void bytes(ByteArrayOutputStream out, byte[] bytes) {
        head(out, BYTES, bytes.length);
        out.writeBytes(bytes);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        head(out, TEXT, utf8.length);
        out.writeBytes(utf8);
    }

    /** The shortest head: a value up to 23 in the first byte, else in 1, 2, 4 or 8 bytes behind it. */
    private static void head(ByteArrayOutputStream out, int major, long value) {
        if (value < 24) {
            out.write(major << 5 | (int) value);
            return;
        }
        int log = value < 1L << 8 ? 0 : value < 1L << 16 ? 1 : value < 1L << 32 ? 2 : 3;
        out.write(major << 5 | 24 + log);
        byte[] wide = ByteBuffer.allocate(Long.BYTES).putLong(value).array();
        out.write(wide, Long.BYTES - (1 << log), 1 << log);
    }
}
