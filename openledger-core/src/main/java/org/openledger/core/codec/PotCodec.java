/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.PartyCodecs.ACCOUNT;

import java.util.Optional;
import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;

/** A pot: {@code [kind]}, {@code [kind, account]} or {@code [kind, number]}, by what the kind has. */
final class PotCodec implements Codec<Pot> {
    @Override
    public void write(CborWriter out, Pot pot) {
        boolean numbered = pot.kind().isNumbered();
        out.array(numbered || pot.account().isPresent() ? 2 : 1);
        out.uint(pot.kind().code());
        pot.account().ifPresent(account -> ACCOUNT.write(out, account));
        if (numbered) {
            out.uint(pot.number());
        }
    }

    @Override
    public Pot read(CborReader in) {
        int items = in.array();
        Kind kind = Kind.ofCode(in.uint());
        boolean ofAccount = kind.isOfAccount();
        boolean numbered = kind.isNumbered();
        if (items != (ofAccount || numbered ? 2 : 1)) {
            throw new IllegalArgumentException("a pot " + kind + " of " + items + " items: give the kind"
                    + (ofAccount ? " and the account" : numbered ? " and the number" : " alone"));
        }
        return new Pot(kind, ofAccount ? Optional.of(ACCOUNT.read(in)) : Optional.empty(), numbered ? in.uint() : 0);
    }
}
