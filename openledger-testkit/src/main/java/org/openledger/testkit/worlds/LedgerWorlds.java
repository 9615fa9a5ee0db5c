/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.worlds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openledger.governance.GovernanceCommand;
import org.openledger.governance.GovernanceEvent;
import org.openledger.governance.Parameter;
import org.openledger.governance.Parameters;
import org.openledger.ledger.Genesis;
import org.openledger.ledger.Genesis.Allocation;
import org.openledger.ledger.LedgerCommand;
import org.openledger.ledger.LedgerEvent;
import org.openledger.ledger.Signatures;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;
import org.openledger.token.Schedule;
import org.openledger.token.Shares;

/** Beginnings, parameters and what the operator does. */
public final class LedgerWorlds {

    private LedgerWorlds() {}

    /** Returns parameters at the edges of their bounds and within, that fit together as the law demands. */
    public static Arbitrary<Parameters> parameters() {
        Arbitrary<List<BigInteger>> values = Combinators.combine(Parameters.all().stream()
                        .map(parameter -> Arbitraries.bigIntegers().between(parameter.least(), parameter.most()))
                        .toList())
                .as(List::copyOf);
        return Combinators.combine(BasicWorlds.positives(), values, TokenWorlds.splits(6), TokenWorlds.splits(3))
                .as(LedgerWorlds::fitting);
    }

    private static Parameters fitting(
            int version, List<BigInteger> values, List<BasisPoints> fee, List<BasisPoints> slash) {
        TreeMap<Parameter, BigInteger> chosen = new TreeMap<>();
        List<Parameter> all = Parameters.all();
        for (int i = 0; i < all.size(); i++) {
            chosen.put(all.get(i), i < fee.size() ? value(fee.get(i)) : values.get(i));
        }
        chosen.put(Parameters.SLASH_TO_CHALLENGER, value(slash.get(0)));
        chosen.put(Parameters.SLASH_TO_COMMONS, value(slash.get(1)));
        sort(chosen, Parameters.QUORUM, Parameters.COMMITTEE);
        sort(chosen, Parameters.APPEAL_QUORUM, Parameters.APPEAL_COMMITTEE);
        sort(chosen, Parameters.CHALLENGE_WINDOW, Parameters.UNBONDING);
        return new Parameters(version, chosen);
    }

    private static BigInteger value(BasisPoints part) {
        return BigInteger.valueOf(part.value());
    }

    /** Swaps two values if the first is the larger; both have the same bounds. */
    private static void sort(Map<Parameter, BigInteger> values, Parameter smaller, Parameter larger) {
        List<BigInteger> sorted = new ArrayList<>(
                List.of(values.getOrDefault(smaller, BigInteger.ZERO), values.getOrDefault(larger, BigInteger.ZERO)));
        Collections.sort(sorted);
        values.put(smaller, sorted.get(0));
        values.put(larger, sorted.get(1));
    }

    /** Returns beginnings: a supply and who has how much of it. */
    public static Arbitrary<Genesis> geneses() {
        Arbitrary<Genesis> nobodysYet = Combinators.combine(
                        BasicWorlds.texts(200),
                        PartyWorlds.keys(),
                        PartyWorlds.keys(),
                        parameters(),
                        TokenWorlds.amounts(),
                        BasicWorlds.hashes(),
                        BasicWorlds.ordinals(),
                        BasicWorlds.times())
                .as((origin, operator, node, parameters, supply, chain, links, time) ->
                        new Genesis(origin, operator, node, parameters, supply, List.of(), chain, links, time));
        Arbitrary<List<AccountId>> accounts =
                PartyWorlds.accounts().set().ofMaxSize(Genesis.MAX_ALLOCATIONS).map(List::copyOf);
        return Combinators.combine(
                        nobodysYet,
                        accounts,
                        Arbitraries.of(true, false),
                        TokenWorlds.schedules().optional(),
                        Arbitraries.of(Signatures.values()))
                .as(LedgerWorlds::allocated);
    }

    /** Divides the supply among the accounts: all of it, or all but one part; the first may vest. */
    private static Genesis allocated(
            Genesis g, List<AccountId> accounts, boolean whole, Optional<Schedule> first, Signatures signatures) {
        List<Allocation> allocations = new ArrayList<>();
        if (!accounts.isEmpty()) {
            int parts = accounts.size() + (whole ? 0 : 1);
            List<Amount> amounts = Shares.of(g.supply(), Collections.nCopies(parts, BigInteger.ONE));
            for (int i = 0; i < accounts.size(); i++) {
                allocations.add(new Allocation(accounts.get(i), amounts.get(i), i == 0 ? first : Optional.empty()));
            }
        }
        return new Genesis(
                g.origin(),
                g.operator(),
                g.node(),
                g.parameters(),
                g.supply(),
                allocations,
                g.seedChain(),
                g.seedChainLength(),
                g.time(),
                signatures);
    }

    static Arbitrary<GovernanceCommand.ChangeParameters> changeParameters() {
        return parameters().map(GovernanceCommand.ChangeParameters::new);
    }

    static Arbitrary<LedgerCommand.Begin> begin() {
        return geneses().map(LedgerCommand.Begin::new);
    }

    static Arbitrary<LedgerCommand.Tick> tick() {
        return BasicWorlds.hashes().optional().map(LedgerCommand.Tick::new);
    }

    static Arbitrary<LedgerCommand.RecordSnapshot> recordSnapshot() {
        return Combinators.combine(BasicWorlds.ordinals(), BasicWorlds.hashes(), BasicWorlds.ordinals())
                .as(LedgerCommand.RecordSnapshot::new);
    }

    static Arbitrary<LedgerCommand.Extend> extend() {
        return Combinators.combine(BasicWorlds.texts(100), BasicWorlds.bytes(0, LedgerCommand.Extend.MAX_BODY))
                .as(LedgerCommand.Extend::new);
    }

    static Arbitrary<GovernanceEvent.ParametersChanged> parametersChanged() {
        return parameters().map(GovernanceEvent.ParametersChanged::new);
    }

    static Arbitrary<LedgerEvent.Begun> begun() {
        return geneses().map(LedgerEvent.Begun::new);
    }

    static Arbitrary<LedgerEvent.SeedRevealed> seedRevealed() {
        return Combinators.combine(BasicWorlds.ordinals(), BasicWorlds.hashes(), BasicWorlds.hashes())
                .as(LedgerEvent.SeedRevealed::new);
    }

    static Arbitrary<LedgerEvent.SnapshotRecorded> snapshotRecorded() {
        return Combinators.combine(BasicWorlds.ordinals(), BasicWorlds.hashes(), BasicWorlds.ordinals())
                .as(LedgerEvent.SnapshotRecorded::new);
    }

    static Arbitrary<LedgerEvent.Extended> extended() {
        return Combinators.combine(BasicWorlds.texts(100), BasicWorlds.bytes(0, LedgerCommand.Extend.MAX_BODY))
                .as(LedgerEvent.Extended::new);
    }
}
