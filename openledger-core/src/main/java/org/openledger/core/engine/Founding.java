/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.openledger.audit.Hash;
import org.openledger.governance.Parameters;
import org.openledger.ledger.Genesis;
import org.openledger.ledger.Signatures;
import org.openledger.party.VerificationKey;
import org.openledger.token.Amount;

/**
 * What a new ledger begins with. On a storage that already holds a ledger, what is given must be what that ledger began with.
 *
 * @param origin the log's name; {@value #ORIGIN} if absent
 * @param node the serving node's key; the operator's if absent
 * @param parameters {@link Parameters#standard} if absent
 * @param allocations who begins with how much of the {@link #SUPPLY}
 * @param signatures {@link Signatures#REAL} if absent
 */
public record Founding(
        Optional<String> origin,
        Optional<VerificationKey> node,
        Optional<Parameters> parameters,
        List<Genesis.Allocation> allocations,
        Optional<Signatures> signatures) {

    /** The log's name if nothing else is said. */
    public static final String ORIGIN = "openledger.local";

    /** All OPEN that will ever be: a thousand million. */
    public static final Amount SUPPLY = Amount.ofUnits(BigInteger.TEN.pow(27));

    /** Nothing said: all is as usual, or as it was. */
    public static final Founding USUAL = new Founding(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Copies the list. */
    public Founding {
        allocations = List.copyOf(allocations);
    }

    /** A founding that says nothing about signatures. */
    public Founding(
            Optional<String> origin,
            Optional<VerificationKey> node,
            Optional<Parameters> parameters,
            List<Genesis.Allocation> allocations) {
        this(origin, node, parameters, allocations, Optional.empty());
    }

    /** The genesis of a new ledger. */
    Genesis genesis(VerificationKey operator, SeedChain seeds, long time) {
        return new Genesis(
                origin.orElse(ORIGIN),
                operator,
                node.orElse(operator),
                parameters.orElseGet(Parameters::standard),
                SUPPLY,
                allocations,
                seeds.end(),
                SeedChain.LENGTH,
                time,
                signatures.orElse(Signatures.REAL));
    }

    /**
     * Checks that nothing was asked for that the stored ledger did not begin with.
     *
     * @throws IllegalArgumentException naming the option, what it says and what the ledger began with
     */
    void requireAgreement(Genesis genesis, Hash ledger) {
        origin.ifPresent(given -> requireEqual("origin", given, genesis.origin(), ledger));
        node.ifPresent(given -> requireEqual("node key", given, genesis.node(), ledger));
        parameters.ifPresent(given -> requireEqual("parameters", given, genesis.parameters(), ledger));
        signatures.ifPresent(given -> requireEqual("signatures", given, genesis.signatures(), ledger));
        if (!allocations.isEmpty()) {
            requireEqual("allocations", allocations, genesis.allocations(), ledger);
        }
    }

    private static void requireEqual(String option, Object given, Object begun, Hash ledger) {
        if (!given.equals(begun)) {
            throw new IllegalArgumentException(option + " " + given + ": this storage holds ledger " + ledger
                    + ", which began with " + begun + "; give that or nothing");
        }
    }
}
