/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.codec.Basics.position;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openledger.core.cbor.CborException;
import org.openledger.testkit.OpenLedgerDomain;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Moved;
import org.openledger.token.TokenEvent.Reason;

/** A movement stands in the log as the rule for records says, though its codec does not ask the rule. */
class MovedCodecProperties {
    private static final Codec<Moved> BY_THE_RULE = record(
            Moved::new,
            field(TokenCodecs.POT, Moved::from),
            field(TokenCodecs.POT, Moved::to),
            field(TokenCodecs.AMOUNT, Moved::amount),
            field(position(Reason.values()), Moved::reason));

    @Property(tries = 500)
    @Domain(OpenLedgerDomain.class)
    void itIsWrittenAndReadByTheRule(@ForAll Pot from, @ForAll Pot to, @ForAll Amount amount, @ForAll Reason reason) {
        if (amount.isZero() || from.equals(to)) {
            return;
        }
        Moved moved = new Moved(from, to, amount, reason);
        byte[] bytes = BY_THE_RULE.encode(moved);
        assertThat(TokenCodecs.MOVED.encode(moved)).isEqualTo(bytes);
        assertThat(TokenCodecs.MOVED.decode(bytes)).isEqualTo(moved);
    }

    /** What the rule refuses is refused, and what it reads is read alike. */
    @Property(tries = 1_000)
    @Domain(OpenLedgerDomain.class)
    @Domain(DomainContext.Global.class)
    void aChangedByteMeansWhatTheRuleSays(
            @ForAll Pot from,
            @ForAll Pot to,
            @ForAll Amount amount,
            @ForAll @IntRange(max = 1_000_000) int where,
            @ForAll @IntRange(min = 1, max = 255) int change) {
        if (amount.isZero() || from.equals(to)) {
            return;
        }
        byte[] bytes = BY_THE_RULE.encode(new Moved(from, to, amount, Reason.TRANSFER));
        bytes[where % bytes.length] ^= (byte) change;
        assertThat(read(TokenCodecs.MOVED, bytes)).isEqualTo(read(BY_THE_RULE, bytes));
    }

    private static Optional<Moved> read(Codec<Moved> codec, byte[] bytes) {
        try {
            return Optional.of(codec.decode(bytes));
        } catch (CborException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
