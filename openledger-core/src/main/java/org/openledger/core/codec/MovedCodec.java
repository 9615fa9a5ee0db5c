/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Moved;
import org.openledger.token.TokenEvent.Reason;

/**
 * A movement of money: the map that the rule of {@link Records} gives it, written out by hand.
 *
 * <p>Every leaf that pays has one or more, and replay reads them all; by the rule, half the time went into asking which component comes next.
 */
final class MovedCodec implements Codec<Moved> {
    private static final int COMPONENTS = 4;
    private static final int FROM = 1;
    private static final int TO = 2;
    private static final int AMOUNT = 3;
    private static final int REASON = 4;

    private static final Codec<Reason> REASONS = Basics.position(Reason.values());

    @Override
    public void write(CborWriter out, Moved moved) {
        out.map(COMPONENTS);
        TokenCodecs.POT.write(out.key(FROM), moved.from());
        TokenCodecs.POT.write(out.key(TO), moved.to());
        TokenCodecs.AMOUNT.write(out.key(AMOUNT), moved.amount());
        REASONS.write(out.key(REASON), moved.reason());
    }

    @Override
    public Moved read(CborReader in) {
        in.map(COMPONENTS);
        in.key(FROM);
        Pot from = TokenCodecs.POT.read(in);
        in.key(TO);
        Pot to = TokenCodecs.POT.read(in);
        in.key(AMOUNT);
        Amount amount = TokenCodecs.AMOUNT.read(in);
        in.key(REASON);
        return new Moved(from, to, amount, REASONS.read(in));
    }
}
