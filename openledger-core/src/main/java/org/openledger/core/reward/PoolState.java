/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openledger.Event;
import org.openledger.core.codec.Basics;
import org.openledger.core.codec.ModelCodecs;
import org.openledger.core.codec.RewardCodecs;
import org.openledger.core.reward.PoolKeys.OpenKey;
import org.openledger.core.reward.PoolKeys.PayerKey;
import org.openledger.core.reward.PoolKeys.Scores;
import org.openledger.core.reward.PoolKeys.VoteKey;
import org.openledger.core.rule.PayerPart;
import org.openledger.core.rule.PoolVote;
import org.openledger.core.table.Agenda;
import org.openledger.core.table.Due;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.model.ModelId;
import org.openledger.party.AccountId;
import org.openledger.reward.InfluencePool;
import org.openledger.reward.InfluencePool.Closing;
import org.openledger.reward.MethodGrade;
import org.openledger.reward.PoolId;
import org.openledger.reward.RewardEvent.Graded;
import org.openledger.reward.RewardEvent.InfluenceCredited;
import org.openledger.reward.RewardEvent.PlayerScore;
import org.openledger.reward.RewardEvent.PoolClosed;
import org.openledger.reward.RewardEvent.PoolOpened;
import org.openledger.reward.RewardEvent.PoolPaid;

/** Every pool of influence, the votes in those that are not yet paid, and the grades of methods. */
public final class PoolState implements Room {
    private final OrdinalTable<InfluencePool> pools = new OrdinalTable<>(4, RewardCodecs.POOL);
    private final KeyedTable<VoteKey, Scores> votes = new KeyedTable<>(5, VoteKey.CODEC, Scores.CODEC);
    private final KeyedTable<PayerKey, PayerPart> payers = new KeyedTable<>(6, PayerKey.CODEC, PoolKeys.PAYER_PART);
    private final KeyedTable<ModelId, List<MethodGrade>> grades =
            new KeyedTable<>(7, ModelCodecs.MODEL_ID, Basics.list(RewardCodecs.GRADE));
    private final Agenda agenda;
    private final SortedMap<OpenKey, PoolId> open = new TreeMap<>();
    private final SortedMap<PoolId, TreeSet<AccountId>> players = new TreeMap<>();
    private final SortedMap<PoolId, TreeSet<AccountId>> payerSets = new TreeMap<>();

    /** No pools yet. */
    public PoolState(Agenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public List<Table> tables() {
        return List.of(pools, votes, payers, grades);
    }

    /** Finds a pool. */
    public Optional<InfluencePool> pool(PoolId id) {
        return pools.find(id.ordinal());
    }

    /** How many pools there ever were. */
    public long count() {
        return pools.size();
    }

    /** The open pool of a model for the epoch with that end. */
    public Optional<InfluencePool> open(ModelId model, long end) {
        return Optional.ofNullable(open.get(new OpenKey(model, end))).flatMap(this::pool);
    }

    /** Who has a score in a pool. */
    public SortedSet<AccountId> players(PoolId pool) {
        return Collections.unmodifiableSortedSet(players.getOrDefault(pool, new TreeSet<>()));
    }

    /** Who paid answers whose influence is in a pool. */
    public SortedSet<AccountId> payers(PoolId pool) {
        return Collections.unmodifiableSortedSet(payerSets.getOrDefault(pool, new TreeSet<>()));
    }

    /** The votes in a pool, by player and then payer. */
    public List<PoolVote> votes(PoolId pool) {
        List<PoolVote> found = new ArrayList<>();
        for (VoteKey key : voteKeys(pool)) {
            Scores scores = votes.find(key).orElse(Scores.NONE);
            found.add(new PoolVote(key.player(), key.payer(), scores.sum(), scores.count()));
        }
        return found;
    }

    /** What each payer brought into a pool. */
    public SortedMap<AccountId, PayerPart> parts(PoolId pool) {
        SortedMap<AccountId, PayerPart> parts = new TreeMap<>();
        for (PayerKey key : payerKeys(pool)) {
            payers.find(key).ifPresent(part -> parts.put(key.payer(), part));
        }
        return parts;
    }

    /** The grades of methods on a model, in the order in which they were recorded. */
    public List<MethodGrade> grades(ModelId model) {
        return grades.find(model).orElse(List.of());
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(PoolOpened.class, InfluenceCredited.class, PoolClosed.class, PoolPaid.class, Graded.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof PoolOpened e) {
            put(e.pool());
        } else if (event instanceof InfluenceCredited e) {
            credit(e);
        } else if (event instanceof PoolClosed e) {
            close(e.pool(), new Closing(e.players(), e.vested(), 0, false));
        } else if (event instanceof PoolPaid e) {
            Closing before = pools.get(e.pool().ordinal()).closing().orElseThrow();
            close(e.pool(), new Closing(before.players(), before.vested(), e.handled(), e.done()));
            if (e.done()) {
                voteKeys(e.pool()).forEach(votes::remove);
                payerKeys(e.pool()).forEach(payers::remove);
                players.remove(e.pool());
                payerSets.remove(e.pool());
            }
        } else if (event instanceof Graded e) {
            List<MethodGrade> all = new ArrayList<>(grades(e.grade().model()));
            all.add(e.grade());
            grades.put(e.grade().model(), List.copyOf(all));
        }
    }

    private void credit(InfluenceCredited e) {
        for (PlayerScore score : e.scores()) {
            votes.update(
                    new VoteKey(e.pool(), score.player(), e.payer()),
                    before -> (before == null ? Scores.NONE : before).plus(score.score()));
            players.computeIfAbsent(e.pool(), pool -> new TreeSet<>()).add(score.player());
        }
        payerSets.computeIfAbsent(e.pool(), pool -> new TreeSet<>()).add(e.payer());
        payers.update(
                new PayerKey(e.pool(), e.payer()),
                before -> before == null
                        ? new PayerPart(e.fee(), e.money())
                        : new PayerPart(
                                before.fees().plus(e.fee()), before.money().plus(e.money())));
    }

    private void close(PoolId id, Closing closing) {
        InfluencePool pool = pools.get(id.ordinal());
        agenda.move(Due.Kind.POOL, id.ordinal(), pool.closesAt(), Agenda.NEVER);
        put(new InfluencePool(
                id,
                pool.model(),
                pool.datanet(),
                pool.end(),
                pool.closesAt(),
                pool.parameters(),
                Optional.of(closing)));
    }

    private void put(InfluencePool pool) {
        pools.put(pool.id().ordinal(), pool);
        index(pool);
    }

    private void index(InfluencePool pool) {
        OpenKey key = new OpenKey(pool.model(), pool.end());
        if (pool.closing().isEmpty()) {
            open.put(key, pool.id());
        } else if (pool.id().equals(open.get(key))) {
            open.remove(key);
        }
        boolean done = pool.closing().map(Closing::done).orElse(false);
        agenda.move(Due.Kind.POOL, pool.id().ordinal(), Agenda.NEVER, done ? Agenda.NEVER : pool.closesAt());
    }

    @Override
    public void reindex() {
        open.clear();
        players.clear();
        payerSets.clear();
        for (long id = 0; id < pools.size(); id++) {
            index(pools.get(id));
        }
        for (VoteKey key : votes.keys()) {
            players.computeIfAbsent(key.pool(), pool -> new TreeSet<>()).add(key.player());
        }
        for (PayerKey key : payers.keys()) {
            payerSets.computeIfAbsent(key.pool(), pool -> new TreeSet<>()).add(key.payer());
        }
    }

    private List<VoteKey> voteKeys(PoolId pool) {
        return votes.keysFrom(VoteKey.first(pool)).stream()
                .takeWhile(key -> key.pool().equals(pool))
                .toList();
    }

    private List<PayerKey> payerKeys(PoolId pool) {
        return payers.keysFrom(PayerKey.first(pool)).stream()
                .takeWhile(key -> key.pool().equals(pool))
                .toList();
    }
}
