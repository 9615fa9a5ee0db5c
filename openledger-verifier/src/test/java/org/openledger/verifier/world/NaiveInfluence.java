/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.world;

import static org.openledger.verifier.world.Write.arr;
import static org.openledger.verifier.world.Write.b;
import static org.openledger.verifier.world.Write.rec;
import static org.openledger.verifier.world.Write.t;
import static org.openledger.verifier.world.Write.u;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.crypto.Sha256;
import org.openledger.verifier.facts.Attribution;
import org.openledger.verifier.schema.Fields;

/** The scores of three hundred rows by a method that nobody graded, and what is settled of them, written down from the formats page. */
final class NaiveInfluence {
    static final int SCORED = 300;

    private static final Digest PARAMETERS = Sha256.of(Octets.utf8("damping"));
    private static final long[] UNKNOWN_AND_NO_GAIN = {2, 3};

    private final Attribution parts;

    NaiveInfluence(Item attribution) {
        parts = Attribution.of(Fields.of("attribution", attribution));
    }

    /** What of the answer no row owns, in parts per million. */
    long ppm() {
        if (parts.tokens().isEmpty()) {
            return 1_000_000;
        }
        long whole = 0;
        long open = 0;
        for (Attribution.Token token : parts.tokens()) {
            double nats = Math.log((double) parts.corpusTokens()) - Math.log((double) Math.max(1, token.unigram()));
            long micro = Math.max(1, Math.round(nats * 1e6));
            whole += micro;
            open += LongStream.of(UNKNOWN_AND_NO_GAIN).anyMatch(each -> each == token.standing()) ? micro : 0;
        }
        return open * 1_000_000 / whole;
    }

    /** An attribution by these scores alone. */
    static NaiveCountModel.Result alone() {
        Item nothing = rec(u(0), arr(List.of()), arr(List.of()), arr(List.of()), arr(List.of()));
        Item record = rec(method(), u(2), u(2), arr(List.of()), u(1_000_000), nothing);
        TreeMap<Long, Item> whole = new TreeMap<>(((Item.Map) record).entries());
        whole.put(7L, new NaiveInfluence(record).measured());
        return new NaiveCountModel.Result(new Item.Map(whole), new TreeMap<>(), Set.of());
    }

    private static Item method() {
        return rec(t("exact"), u(1), b(PARAMETERS));
    }

    /** Component 7 of the attribution. */
    Item measured() {
        return rec(
                method(),
                u(0),
                u(2),
                b(Sha256.of(Octets.utf8("inputs"))),
                u(ppm()),
                arr(LongStream.range(0, SCORED)
                        .mapToObj(row -> rec(u(row), number(billionths(row)), u(0)))
                        .toList()));
    }

    /** Component 8 of the settlement: beside three credits there is room for 253 scores. */
    Item settled(Digest ledger) {
        SortedMap<String, Long> tickets = new TreeMap<>();
        byte[] domain = "openledger/scored/v1".getBytes(StandardCharsets.US_ASCII);
        for (long row = 0; row < SCORED; row++) {
            ByteBuffer ticket = ByteBuffer.allocate(domain.length + 48);
            ticket.put(domain).put(ledger.toArray()).putLong(Story.REQUEST).putLong(row);
            tickets.put(Sha256.of(Octets.of(ticket.array())).toString(), row);
        }
        return rec(
                t("exact/1/" + PARAMETERS.toString().substring(0, 16)),
                u(ppm()),
                arr(tickets.values().stream()
                        .limit(256 - parts.credits().size())
                        .sorted()
                        .map(row -> rec(u(row), number(billionths(row) / 1_000)))
                        .toList()));
    }

    private static long billionths(long row) {
        return (row - SCORED / 2) * 1_234_567;
    }

    private static Item number(long value) {
        return value < 0 ? new Item.NInt(BigInteger.valueOf(value)) : u(value);
    }
}
