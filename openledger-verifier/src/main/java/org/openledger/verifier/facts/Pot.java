/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.facts;

import java.util.List;
import java.util.Optional;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.schema.Values;

/**
 * A place where money lies.
 *
 * @param kind its number in the log
 * @param account whose, for kinds that belong to an account
 * @param number which one, for kinds that are numbered; 0 otherwise
 */
public record Pot(long kind, Optional<Digest> account, long number) {
    private static final List<String> NAMES = List.of(
            "AVAILABLE",
            "LOCKED",
            "ESCROW",
            "PENDING",
            "COMMONS",
            "SLASH_ESCROW",
            "TREASURY",
            "STAKERS",
            "VALIDATORS",
            "DUST",
            "BURNED",
            "OUTSIDE",
            "POOL",
            "VESTING",
            "BOND",
            "APPEAL",
            "JOB",
            "PROGRAMME");
    private static final int AVAILABLE = 0;
    private static final int ESCROW = 2;
    private static final int PENDING = 3;
    private static final int COMMONS = 4;

    public static final Pot TREASURY = new Pot(6, Optional.empty(), 0);
    public static final Pot STAKERS = new Pot(7, Optional.empty(), 0);
    public static final Pot VALIDATORS = new Pot(8, Optional.empty(), 0);

    /** An account's free money. */
    public static Pot available(Digest account) {
        return new Pot(AVAILABLE, Optional.of(account), 0);
    }

    /** What waits for an answer. */
    public static Pot escrow(long request) {
        return new Pot(ESCROW, Optional.empty(), request);
    }

    /** A pool of influence. */
    public static Pot pending(long pool) {
        return new Pot(PENDING, Optional.empty(), pool);
    }

    /** A Datanet's commons. */
    public static Pot commons(long datanet) {
        return new Pot(COMMONS, Optional.empty(), datanet);
    }

    /** The pot that an item is. */
    static Pot of(Item item) {
        List<Item> parts = Values.list("pot", item);
        long kind = Values.number("pot kind", parts.get(0));
        if (parts.size() == 1) {
            return new Pot(kind, Optional.empty(), 0);
        }
        return parts.get(1) instanceof Item.Bytes
                ? new Pot(kind, Optional.of(Values.digest("pot account", parts.get(1))), 0)
                : new Pot(kind, Optional.empty(), Values.number("pot number", parts.get(1)));
    }

    @Override
    public String toString() {
        String which = account.map(Digest::toString)
                .orElse(kind == ESCROW || kind == PENDING || kind == COMMONS ? "" + number : "");
        return NAMES.get((int) kind) + (which.isEmpty() ? "" : "(" + which + ")");
    }
}
