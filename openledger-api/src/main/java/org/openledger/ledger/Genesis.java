/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.ledger;

import java.util.List;
import java.util.Optional;
import org.openledger.audit.Hash;
import org.openledger.governance.Parameters;
import org.openledger.internal.Require;
import org.openledger.party.AccountId;
import org.openledger.party.VerificationKey;
import org.openledger.token.Amount;
import org.openledger.token.Schedule;

/**
 * What a ledger begins with; the hash of its leaf is the ledger's id.
 *
 * @param origin the log's name in every checkpoint, such as {@code example.org/ledger}
 * @param operator the key that orders the log and signs system commands
 * @param node the key of the serving node
 * @param parameters version 1
 * @param supply all OPEN that will ever be
 * @param allocations who has how much of it from the beginning; the rest stays in the pool
 * @param seedChain the end of the hash chain whose earlier links become the epochs' seeds
 * @param seedChainLength how many seeds the chain holds
 * @param time when it begins, in milliseconds since 1970
 * @param signatures what speaks for an account; {@link Signatures#REAL} wherever money means anything
 */
public record Genesis(
        String origin,
        VerificationKey operator,
        VerificationKey node,
        Parameters parameters,
        Amount supply,
        List<Allocation> allocations,
        Hash seedChain,
        long seedChainLength,
        long time,
        Signatures signatures) {

    /** How many accounts may begin with tokens. */
    public static final int MAX_ALLOCATIONS = 256;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if more is allocated than supplied
     */
    public Genesis {
        Require.text(origin, 200, "origin");
        allocations = Require.atMost(allocations, MAX_ALLOCATIONS, "allocations");
        Require.nonNegative(seedChainLength, "seed chain length");
        Require.nonNegative(time, "genesis time");
        Amount sum = Amount.ZERO;
        for (Allocation allocation : allocations) {
            sum = sum.plus(allocation.amount());
        }
        if (sum.compareTo(supply) > 0) {
            throw new IllegalArgumentException("allocations of " + sum + " exceed the supply of " + supply);
        }
    }

    /** A genesis whose accounts are spoken for by real signatures. */
    public Genesis(
            String origin,
            VerificationKey operator,
            VerificationKey node,
            Parameters parameters,
            Amount supply,
            List<Allocation> allocations,
            Hash seedChain,
            long seedChainLength,
            long time) {
        this(
                origin,
                operator,
                node,
                parameters,
                supply,
                allocations,
                seedChain,
                seedChainLength,
                time,
                Signatures.REAL);
    }

    /**
     * What one account begins with.
     *
     * @param account who
     * @param amount how much
     * @param schedule when it vests; without one, it is free at once
     */
    public record Allocation(AccountId account, Amount amount, Optional<Schedule> schedule) {
        /** Allocates money that is free at once. */
        public Allocation(AccountId account, Amount amount) {
            this(account, amount, Optional.empty());
        }
    }
}
