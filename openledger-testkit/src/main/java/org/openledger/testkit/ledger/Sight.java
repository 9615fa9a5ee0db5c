/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.openledger.LedgerView;
import org.openledger.audit.Hash;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.Datanet;
import org.openledger.datanet.DatanetId;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.RequestId;
import org.openledger.model.ModelId;
import org.openledger.model.ModelVersion;
import org.openledger.stake.Stake;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

/**
 * Everything that a view shows of a town, by value.
 *
 * @param balances what everybody has
 * @param totals what lies in all pots of a kind
 * @param datanets all Datanets
 * @param rows all rows
 * @param stakes everybody's stakes
 * @param models all models
 * @param requests all requests
 * @param parameters the version in force
 */
record Sight(
        Map<Pot, Amount> balances,
        Map<Pot.Kind, Amount> totals,
        List<Datanet> datanets,
        List<Contribution> rows,
        List<Stake> stakes,
        List<ModelVersion> models,
        List<InferenceRequest> requests,
        int parameters) {

    static Sight of(LedgerView view) {
        return new Sight(
                balances(view),
                totals(view),
                LongStream.range(0, view.datanets())
                        .mapToObj(i -> view.datanet(new DatanetId(i)).orElseThrow())
                        .toList(),
                LongStream.range(0, view.contributions())
                        .mapToObj(i -> view.contribution(new ContributionId(i)).orElseThrow())
                        .toList(),
                IntStream.range(0, Town.PEOPLE)
                        .mapToObj(i -> view.stakes(Town.person(i).account()))
                        .flatMap(List::stream)
                        .toList(),
                LongStream.range(0, view.models())
                        .mapToObj(i -> view.model(new ModelId(i)).orElseThrow())
                        .toList(),
                LongStream.range(0, view.requests())
                        .mapToObj(i -> view.request(new RequestId(i)).orElseThrow())
                        .toList(),
                view.parameters().version());
    }

    private static Map<Pot, Amount> balances(LedgerView view) {
        Map<Pot, Amount> balances = new TreeMap<>();
        IntStream.range(0, Town.PEOPLE)
                .mapToObj(i -> Town.person(i).account())
                .flatMap(account -> Stream.of(Pot.available(account), Pot.locked(account)))
                .forEach(pot -> balances.put(pot, view.balance(pot)));
        return balances;
    }

    private static Map<Pot.Kind, Amount> totals(LedgerView view) {
        Map<Pot.Kind, Amount> totals = new TreeMap<>();
        for (Pot.Kind kind : Pot.Kind.values()) {
            totals.put(kind, view.total(kind));
        }
        return totals;
    }

    /**
     * What a moment of a ledger is compared by.
     *
     * @param height how many leaves
     * @param time when the newest was decided
     * @param digest the effect digest
     * @param stateRoot the hash of the whole state
     * @param sight what the view shows
     */
    record Moment(long height, long time, Hash digest, Hash stateRoot, Sight sight) {

        static Moment of(LedgerView view) {
            return new Moment(view.height(), view.time(), view.digest(), view.stateRoot(), Sight.of(view));
        }
    }
}
