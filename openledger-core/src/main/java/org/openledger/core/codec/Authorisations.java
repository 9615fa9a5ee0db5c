/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.BYTES;
import static org.openledger.core.codec.Basics.HASH;
import static org.openledger.core.codec.Basics.list;

import java.util.List;
import org.openledger.audit.Hash;
import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;
import org.openledger.party.Authorisation;
import org.openledger.party.KeyType;
import org.openledger.party.VerificationKey;

/**
 * Why a command may speak for its account: {@code [0, key type, key, signature]}, or
 * {@code [1, key type, key, root, size, index, [path …], signature]} under a batch.
 */
public final class Authorisations {
    static final Codec<Authorisation> CODEC = Basics.by(Authorisations::write, Authorisations::read);

    private static final int SIGNATURE = 0;
    private static final int BATCH = 1;
    private static final Codec<List<Hash>> PATH = list(HASH);

    private Authorisations() {}

    /** The bytes of the authorisation. */
    public static byte[] encode(Authorisation authorisation) {
        return CODEC.encode(authorisation);
    }

    /**
     * The authorisation that these bytes are.
     *
     * @throws org.openledger.core.cbor.CborException if they are not the deterministic form of the shape
     * @throws IllegalArgumentException if a value is out of bounds
     */
    public static Authorisation decode(byte[] bytes) {
        return CODEC.decode(bytes);
    }

    private static void write(CborWriter out, Authorisation authorisation) {
        if (authorisation instanceof Authorisation.BatchSignature batch) {
            key(out.array(8).uint(BATCH), batch.key());
            HASH.write(out, batch.root());
            out.uint(batch.size()).uint(batch.index());
            PATH.write(out, batch.path());
            BYTES.write(out, batch.signature());
        } else if (authorisation instanceof Authorisation.Signature single) {
            key(out.array(4).uint(SIGNATURE), single.key());
            BYTES.write(out, single.signature());
        }
    }

    private static void key(CborWriter out, VerificationKey key) {
        out.uint(key.type().code());
        BYTES.write(out, key.bytes());
    }

    private static Authorisation read(CborReader in) {
        int items = in.array();
        int sort = in.uint(BATCH);
        if (items != (sort == BATCH ? 8 : 4)) {
            throw new IllegalArgumentException(
                    "an authorisation " + sort + " of " + items + " items: give 4 for 0 and 8 for 1");
        }
        VerificationKey key = new VerificationKey(KeyType.ofCode(in.uint()), BYTES.read(in));
        return sort == SIGNATURE
                ? new Authorisation.Signature(key, BYTES.read(in))
                : new Authorisation.BatchSignature(
                        key,
                        HASH.read(in),
                        in.uint(Authorisation.MAX_BATCH),
                        in.uint(Authorisation.MAX_BATCH),
                        PATH.read(in),
                        BYTES.read(in));
    }
}
