/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openledger.Command;
import org.openledger.LedgerView;
import org.openledger.Receipt;
import org.openledger.RefusedException;
import org.openledger.audit.Hash;
import org.openledger.core.engine.Founding;
import org.openledger.core.lab.LabLedger;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.governance.Parameters;
import org.openledger.ledger.Genesis;
import org.openledger.model.ModelId;
import org.openledger.party.AccountId;
import org.openledger.party.Signer;
import org.openledger.token.Amount;

/** One run: one ledger, one population, from the genesis to the end. For one thread. */
final class Run implements AutoCloseable {
    private static final long BEGIN = 1_767_225_600_000L;
    private static final int ACT = 0;
    private static final int REVEAL = 1;
    private static final int WATCH = 2;
    private static final int ORDER = 3;
    private static final int KNOWN = 4;

    /** After how many epochs everybody draws what votes earned; it expires later. */
    private static final int DRAWING = 8;

    private final Setting setting;
    private final long key;
    private final Truth truth = new Truth();
    private final Counts counts;
    private final Wealth wealth = new Wealth();
    private final LabLedger ledger;
    private final Host host;
    private final KnownAnswers known;
    private final List<Citizen> citizens = new ArrayList<>();
    private final List<List<Citizen>> groups = new ArrayList<>();
    private final Map<AccountId, Citizen> byAccount = new HashMap<>();
    private final List<Map<Class<?>, Object>> shared = new ArrayList<>();
    private long rowsBefore;
    private long rowsNow;
    private int epoch;

    Run(Setting setting, long key) {
        this.setting = setting;
        this.key = key;
        this.counts = new Counts(setting.population().groups().size());
        Signer bank = LabLedger.signer(Hash.sha256(new byte[] {2}));
        Founding founding = new Founding(
                Optional.of("laboratory"),
                Optional.empty(),
                Optional.of(setting.parameters()),
                List.of(new Genesis.Allocation(bank.account(), Host.FORTUNE)));
        Dice entropy = Dice.of(key, -1);
        PlantedCompute compute = new PlantedCompute(
                setting.attribution(),
                truth,
                key,
                new PlantedScreener(truth, key, setting.world().nearCopiesSeen()),
                version -> ledger().rows(version),
                row -> view().contribution(row).orElseThrow().author());
        this.ledger = new LabLedger(founding, BEGIN, entropy::nextBytes, compute, (time, leaf) -> {
            if (epoch > 0 || !citizens.isEmpty()) {
                counts.leaf(leaf, view(), truth, this::groupOf);
                leaf.forEach(wealth::happened);
            }
        });
        boolean graded = setting.attribution().influence().part() > 0;
        this.host = new Host(ledger, bank, setting.world(), graded);
        this.known = new KnownAnswers(host.actor(), truth, setting.world().knownAnswers());
        populate();
    }

    private void populate() {
        for (Population.Group group : setting.population().groups()) {
            List<Citizen> members = new ArrayList<>(group.count());
            Amount endowment = group.strategy().endowment();
            for (int place = 0; place < group.count(); place++) {
                int index = citizens.size();
                Signer signer = LabLedger.signer(
                        Hash.sha256(("actor " + index).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
                Citizen citizen = new Citizen(index, groups.size(), place, signer, ledger.as(signer));
                host.fund(citizen.account, endowment);
                citizens.add(citizen);
                members.add(citizen);
                byAccount.put(citizen.account, citizen);
            }
            groups.add(members);
            shared.add(new HashMap<>());
        }
    }

    /** Lives through every epoch, and shows what can be measured after each. */
    void live(Consumer<Observation> measure, Runnable progress) {
        for (epoch = 0; epoch < setting.epochs(); epoch++) {
            truth.epoch(epoch);
            begin(true);
            host.act(epoch);
            each(ACT, Strategy::act);
            known.commit(view(), rowsNow, Dice.of(key, KNOWN, epoch));
            host.ask(epoch);
            decide(epoch < setting.epochs() - 1);
            known.show();
            if (epoch % DRAWING == DRAWING - 1) {
                draw();
            }
            ledger.age();
            measure.accept(new Seen(epoch));
            progress.run();
        }
        for (int tail = 0; tail < setting.world().tail(); tail++, epoch++) {
            begin(false);
            decide(false);
            ledger.age();
        }
        ledger.recount();
        measure.accept(new Seen(setting.epochs()));
    }

    /** Whoever earned by its votes draws it before it expires. */
    private void draw() {
        for (Citizen citizen : citizens) {
            if (!view().validatorPay(citizen.account).isEmpty()) {
                citizen.actor.rewards().claimValidation();
            }
        }
    }

    /** At the end no committee is drawn any more: what waits for one keeps its stake. */
    private void begin(boolean drawing) {
        rowsBefore = rowsNow;
        rowsNow = view().contributions();
        ledger.moveTo(start(), drawing);
    }

    private void decide(boolean watching) {
        Parameters parameters = view().parameters();
        long reveals = start() + parameters.number(Parameters.VOTE_WINDOW);
        ledger.moveTo(reveals, false);
        each(REVEAL, Strategy::reveal);
        ledger.moveTo(reveals + parameters.number(Parameters.VOTE_REVEAL_WINDOW), false);
        if (watching) {
            each(WATCH, Strategy::watch);
        }
    }

    private long start() {
        return BEGIN + (epoch + 1L) * setting.world().step().toMillis();
    }

    /** Everybody's turn, in an order that is drawn for this moment. */
    private void each(int moment, BiConsumer<Strategy, Turn> act) {
        Dice order = Dice.of(key, ORDER, epoch, moment);
        int[] places = new int[citizens.size()];
        for (int i = 0; i < places.length; i++) {
            int other = order.nextInt(i + 1);
            places[i] = places[other];
            places[other] = i;
        }
        for (int place : places) {
            Citizen citizen = citizens.get(place);
            Strategy strategy = setting.population().groups().get(citizen.group).strategy();
            try {
                act.accept(strategy, new Turn(this, citizen, epoch, Dice.of(key, moment, citizen.index, epoch)));
            } catch (RefusedException refused) {
                counts.refused(citizen.group);
            }
        }
    }

    Setting setting() {
        return setting;
    }

    int epochs() {
        return setting.epochs();
    }

    World world() {
        return setting.world();
    }

    Truth truth() {
        return truth;
    }

    LedgerView view() {
        return ledger().view();
    }

    private LabLedger ledger() {
        return ledger;
    }

    DatanetId datanet() {
        return host.datanet();
    }

    Optional<ModelId> model() {
        return host.model();
    }

    int mates(int group) {
        return groups.get(group).size();
    }

    AccountId mate(int group, int place) {
        return groups.get(group).get(place).account;
    }

    int groupOf(AccountId account) {
        Citizen citizen = byAccount.get(account);
        return citizen == null ? -1 : citizen.group;
    }

    String strategyOf(AccountId account) {
        int group = groupOf(account);
        return group < 0 ? "" : setting.population().names().get(group);
    }

    <T> T shared(int group, Class<T> type, Supplier<T> fresh) {
        return type.cast(shared.get(group).computeIfAbsent(type, it -> fresh.get()));
    }

    List<ContributionId> newRows() {
        List<ContributionId> rows = new ArrayList<>();
        for (long row = rowsBefore; row < rowsNow; row++) {
            rows.add(new ContributionId(row));
        }
        return rows;
    }

    Receipt write(Citizen citizen, Command command) {
        return ledger.write(citizen.signer, command);
    }

    /** The hash of the whole state and of every effect so far. */
    Hash root() {
        byte[] both = new byte[2 * Hash.BYTES];
        view().stateRoot().copyTo(both, 0);
        view().digest().copyTo(both, Hash.BYTES);
        return Hash.sha256(both);
    }

    @Override
    public void close() {
        ledger.close();
    }

    /** What can be measured now. */
    private final class Seen implements Observation {
        private final int at;

        Seen(int at) {
            this.at = at;
        }

        @Override
        public int epoch() {
            return at;
        }

        @Override
        public LedgerView view() {
            return Run.this.view();
        }

        @Override
        public int size(int group) {
            return mates(group);
        }

        @Override
        public double returned(int group, int place) {
            Amount began = setting.population().groups().get(group).strategy().endowment();
            Citizen citizen = groups.get(group).get(place);
            double has = wealth.of(view(), citizen.account)
                    .units()
                    .subtract(citizen.effort.units())
                    .doubleValue();
            return began.isZero() ? 0 : has / began.units().doubleValue();
        }

        @Override
        public long committed(int group) {
            return counts.of(group, Counts.What.COMMITTED);
        }

        @Override
        public long accepted(int group) {
            return counts.of(group, Counts.What.ACCEPTED);
        }

        @Override
        public long acceptedJunk(int group) {
            return counts.of(group, Counts.What.JUNK_ACCEPTED);
        }

        @Override
        public long slashed(int group) {
            return counts.of(group, Counts.What.SLASHED);
        }

        @Override
        public long refused(int group) {
            return counts.of(group, Counts.What.REFUSED);
        }

        @Override
        public long events() {
            return counts.events();
        }
    }
}
