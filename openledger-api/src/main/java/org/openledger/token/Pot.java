/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.token;

import java.util.List;
import java.util.Optional;
import org.openledger.internal.Require;
import org.openledger.party.AccountId;

/**
 * A place where OPEN lies: every unit is in exactly one pot, and money only ever moves from one pot to another.
 *
 * @param kind what sort of place
 * @param account whose it is, for kinds that belong to an account
 * @param number which one, for kinds that are numbered (a request, a Datanet, a slash); 0 otherwise
 */
public record Pot(Kind kind, Optional<AccountId> account, long number) implements Comparable<Pot> {

    /** The sorts of places; the class of a pot for the law of conservation. */
    public enum Kind {
        /** An account's free money. */
        AVAILABLE(0, true, false),
        /** An account's stakes. */
        LOCKED(1, true, false),
        /** What waits for an answer: one per request. */
        ESCROW(2, false, true),
        /** Credited influence of a model that vests at its epoch's end: one per pool, which is one per model and epoch. */
        PENDING(3, false, true),
        /** A Datanet's commons: the unattributed part of answers and its part of slashes. */
        COMMONS(4, false, true),
        /** Taken by a slash and held until the appeal window has passed: one per slash. */
        SLASH_ESCROW(5, false, true),
        /** The platform's treasury. */
        TREASURY(6, false, false),
        /** What stakers have earned and not yet drawn. */
        STAKERS(7, false, false),
        /** What validators have earned and not yet drawn. */
        VALIDATORS(8, false, false),
        /** Remainders that belong to nobody else. */
        DUST(9, false, false),
        /** Destroyed for ever. */
        BURNED(10, false, false),
        /** In custody of the chain. */
        OUTSIDE(11, false, false),
        /** Minted and not yet allocated. */
        POOL(12, false, false),
        /** Allocated to an account and not yet vested. */
        VESTING(13, true, false),
        /** Bond of a challenge: one per challenge. */
        BOND(14, false, true),
        /** Bond of an appeal: one per appeal. */
        APPEAL(15, false, true),
        /** What pays for a training job: one per job. */
        JOB(16, false, true),
        /** What pays for a staking programme: one per programme. */
        PROGRAMME(17, false, true);

        private static final List<Kind> ALL = List.of(values());

        private final int code;
        private final boolean ofAccount;
        private final boolean numbered;

        Kind(int code, boolean ofAccount, boolean numbered) {
            this.code = code;
            this.ofAccount = ofAccount;
            this.numbered = numbered;
        }

        /**
         * Returns the number that stands in the log.
         *
         * @return the stable code
         */
        public int code() {
            return code;
        }

        /**
         * Tells whether each account has one.
         *
         * @return whether a pot of this kind has an account
         */
        public boolean isOfAccount() {
            return ofAccount;
        }

        /**
         * Tells whether there are many, by number.
         *
         * @return whether a pot of this kind has a number
         */
        public boolean isNumbered() {
            return numbered;
        }

        /**
         * Returns the kind of a code.
         *
         * @param code a stable code
         * @return its kind
         * @throws IllegalArgumentException for an unknown code
         */
        public static Kind ofCode(long code) {
            for (Kind kind : ALL) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("pot kind " + code + ": give 0 to " + (ALL.size() - 1));
        }
    }

    /**
     * Checks that the kind has what it needs and nothing else.
     *
     * @throws IllegalArgumentException if the account or the number does not fit the kind
     */
    public Pot {
        Require.nonNegative(number, "pot number");
        if (account.isPresent() != kind.ofAccount || (number != 0 && !kind.numbered)) {
            throw new IllegalArgumentException("pot " + kind + " with account " + account + " and number " + number
                    + ": give " + (kind.ofAccount ? "an account" : kind.numbered ? "a number" : "neither"));
        }
    }

    /** An account's free money. */
    public static Pot available(AccountId account) {
        return new Pot(Kind.AVAILABLE, Optional.of(account), 0);
    }

    /** An account's stakes. */
    public static Pot locked(AccountId account) {
        return new Pot(Kind.LOCKED, Optional.of(account), 0);
    }

    /** A pot of a kind that is numbered. */
    public static Pot numbered(Kind kind, long number) {
        return new Pot(kind, Optional.empty(), number);
    }

    /** The one pot of a kind that has only one. */
    public static Pot only(Kind kind) {
        return new Pot(kind, Optional.empty(), 0);
    }

    /** The same as a record's own, which takes several times as long: pots are what a ledger looks up most. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Pot that && kind == that.kind && number == that.number && account.equals(that.account);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.code + Long.hashCode(number)) + account.hashCode();
    }

    @Override
    public int compareTo(Pot other) {
        int byKind = Integer.compare(kind.code, other.kind.code);
        if (byKind != 0) {
            return byKind;
        }
        int byNumber = Long.compare(number, other.number);
        if (byNumber != 0 || account.isEmpty() || other.account.isEmpty()) {
            return byNumber;
        }
        return account.get().compareTo(other.account.get());
    }

    @Override
    public String toString() {
        return kind + account.map(a -> "(" + a + ")").orElse(kind.numbered ? "(" + number + ")" : "");
    }
}
