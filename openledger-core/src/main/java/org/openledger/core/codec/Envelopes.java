/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.BYTES;
import static org.openledger.core.codec.Basics.HASH;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;

import org.openledger.Bytes;
import org.openledger.CommandId;
import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;
import org.openledger.party.AccountId;

/**
 * The signed bytes of a command:
 * {@code ["openledger/command/v1", ledgerId, account, commandId, notAfter, maxGas, type, revision, body]}.
 */
public final class Envelopes {
    private static final String DOMAIN = "openledger/command/v1";
    private static final int ITEMS = 9;

    private Envelopes() {}

    /** The bytes that are signed. */
    public static byte[] encode(Envelope envelope) {
        CborWriter out = new CborWriter();
        out.array(ITEMS).text(DOMAIN);
        HASH.write(out, envelope.ledger());
        ACCOUNT.write(out, envelope.account());
        BYTES.write(out, envelope.id().bytes());
        out.uint(envelope.notAfter()).uint(envelope.maxGas());
        Commands.write(out, envelope.command());
        return out.toBytes();
    }

    /** Whose command it is, under which id, and until when, without the command; for envelopes that were read strictly before. */
    public static Head head(Bytes envelope) {
        CborReader in = new CborReader(envelope.toArray());
        in.array(ITEMS);
        in.skip();
        in.skip();
        return new Head(ACCOUNT.read(in), new CommandId(in.value()), in.uint());
    }

    /**
     * What tells one command from another, and how long.
     *
     * @param account whose
     * @param id the idempotency key
     * @param notAfter until when it may be decided, in milliseconds since 1970
     */
    public record Head(AccountId account, CommandId id, long notAfter) {}

    /**
     * The envelope that these bytes are.
     *
     * @throws org.openledger.core.cbor.CborException if they are not the deterministic form of the shape
     * @throws IllegalArgumentException if a value is out of bounds, or the command unknown
     */
    public static Envelope decode(byte[] bytes) {
        CborReader in = new CborReader(bytes);
        in.array(ITEMS);
        String domain = in.text();
        if (!domain.equals(DOMAIN)) {
            throw new IllegalArgumentException("an envelope of \"" + domain + "\": give \"" + DOMAIN + "\"");
        }
        Envelope envelope = new Envelope(
                HASH.read(in),
                ACCOUNT.read(in),
                new CommandId(BYTES.read(in)),
                in.uint(),
                in.uint(),
                Commands.read(in));
        in.expectEnd();
        return envelope;
    }
}
