/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reputation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openledger.Event;
import org.openledger.core.codec.Basics;
import org.openledger.core.rule.CastVotes;
import org.openledger.core.rule.CastVotes.Cast;
import org.openledger.core.rule.Habits;
import org.openledger.core.rule.PayEpoch;
import org.openledger.core.table.Agenda;
import org.openledger.core.table.Due;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetEvent.Committed;
import org.openledger.party.AccountId;
import org.openledger.reputation.ReputationEvent.GoldRevealed;
import org.openledger.reputation.ReputationEvent.PayEpochClosed;
import org.openledger.reputation.ReputationEvent.Score;
import org.openledger.reputation.ReputationEvent.Scored;
import org.openledger.reputation.ReputationEvent.ValidationClaimed;
import org.openledger.reputation.ValidatorPay;
import org.openledger.review.ReviewEvent.CommitteeDrawn;
import org.openledger.token.Amount;

/** The votes that were compared, how validators usually vote, and their points and pay by epoch. */
public final class ValidationState implements Room {
    private final OrdinalTable<RowVotes> votes = new OrdinalTable<>(82, RowVotes.CODEC);
    private final OrdinalTable<ValidatorRecord> validators = new OrdinalTable<>(83, ValidatorRecord.CODEC);
    private final KeyedTable<Long, PayEpoch> epochs = new KeyedTable<>(84, Basics.LONG, PayEpoch.CODEC);
    private final Agenda agenda;
    private final Map<AccountId, Long> numbers = new TreeMap<>();

    /** No votes yet. */
    public ValidationState(Agenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public List<Table> tables() {
        return List.of(votes, validators, epochs);
    }

    /** Who voted what on a row in its first decided round. */
    public CastVotes votes(ContributionId row) {
        RowVotes found = packed(row);
        List<Cast> cast = new ArrayList<>(found.votes().size());
        for (long vote : found.votes()) {
            cast.add(new Cast(validators.get(RowVotes.validator(vote)).account(), RowVotes.vote(vote)));
        }
        return new CastVotes(found.drawnAt(), found.isDecided(), found.isGolden(), cast);
    }

    /** How an account usually votes in a domain. */
    public Habits habits(AccountId account, String domain) {
        return validator(account).map(found -> found.in(domain)).orElseGet(() -> Habits.none(domain));
    }

    /** An account's points in a pay epoch that were not paid yet. */
    public long points(AccountId account, long epoch) {
        return validator(account).map(found -> found.pointsIn(epoch)).orElse(0L);
    }

    /** What an account has earned and not drawn, by epoch. */
    public List<ValidatorPay> pay(AccountId account) {
        List<ValidatorPay> pay = new ArrayList<>();
        for (long number : epochs.keys()) {
            long points = points(account, number);
            if (points != 0) {
                epochs.find(number)
                        .ifPresent(epoch -> pay.add(
                                new ValidatorPay(number, epoch.endsAt(), points, epoch.closed(), epoch.payOf(points))));
            }
        }
        return List.copyOf(pay);
    }

    private RowVotes packed(ContributionId row) {
        return votes.find(row.ordinal()).orElse(RowVotes.NONE);
    }

    private Optional<ValidatorRecord> validator(AccountId account) {
        return validators.find(numbers.getOrDefault(account, -1L));
    }

    /** The number of the newest pay epoch; -1 before the first. */
    public long newest() {
        long newest = -1;
        for (long epoch : epochs.keys()) {
            newest = epoch;
        }
        return newest;
    }

    /** A pay epoch that has begun and may still pay. */
    public Optional<PayEpoch> epoch(long number) {
        return epochs.find(number);
    }

    /** What is left of all closed epochs below a number. */
    public Amount left(long below) {
        Amount left = Amount.ZERO;
        for (long number : epochs.keys()) {
            if (number < below) {
                left = left.plus(epochs.find(number).map(PayEpoch::left).orElse(Amount.ZERO));
            }
        }
        return left;
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(
                Committed.class,
                CommitteeDrawn.class,
                Scored.class,
                GoldRevealed.class,
                PayEpochClosed.class,
                ValidationClaimed.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Committed e) {
            votes.put(e.contribution().ordinal(), RowVotes.NONE);
        } else if (event instanceof CommitteeDrawn e) {
            set(e.contribution(), packed(e.contribution()).drawn(stamp.height()));
        } else if (event instanceof Scored e) {
            scored(e);
        } else if (event instanceof GoldRevealed e) {
            set(e.contribution(), packed(e.contribution()).golden());
            e.scores().forEach(score -> earn(score, e.epoch(), e.endsAt()));
        } else if (event instanceof PayEpochClosed e) {
            close(e);
        } else if (event instanceof ValidationClaimed e) {
            long number = numberOf(e.account());
            validators.put(number, validators.get(number).without(e.epoch(), epochs::has));
            epochs.find(e.epoch()).ifPresent(epoch -> epochs.put(e.epoch(), epoch.drawn(e.amount())));
        }
    }

    private void scored(Scored event) {
        List<Long> packed = new ArrayList<>(event.scores().size());
        for (Score score : event.scores()) {
            long number = numberOf(score.validator());
            packed.add(RowVotes.packed(number, score.vote()));
            validators.put(number, validators.get(number).voted(event.domain(), score.vote()));
            earn(score, event.epoch(), event.endsAt());
        }
        if (event.first()) {
            set(event.contribution(), packed(event.contribution()).decided(packed));
        }
    }

    /** An epoch begins with its first point; its total counts each validator as zero at the least. */
    private void earn(Score score, long epoch, long endsAt) {
        if (score.points() == 0) {
            return;
        }
        if (!epochs.has(epoch)) {
            epochs.put(epoch, PayEpoch.opened(endsAt));
            agenda.move(Due.Kind.EPOCH_PAY, epoch, Agenda.NEVER, endsAt);
        }
        long number = numberOf(score.validator());
        ValidatorRecord before = validators.get(number);
        ValidatorRecord after = before.earned(epoch, score.points(), epochs::has);
        validators.put(number, after);
        long more = Math.max(0, after.pointsIn(epoch)) - Math.max(0, before.pointsIn(epoch));
        epochs.find(epoch).ifPresent(found -> epochs.put(epoch, found.and(more)));
    }

    private void close(PayEpochClosed event) {
        for (long number : List.copyOf(epochs.keys())) {
            if (number < event.gone()) {
                epochs.remove(number);
            }
        }
        epochs.find(event.epoch()).ifPresent(epoch -> {
            agenda.move(Due.Kind.EPOCH_PAY, event.epoch(), epoch.endsAt(), Agenda.NEVER);
            epochs.put(event.epoch(), epoch.closed(event.amount()));
        });
    }

    private long numberOf(AccountId account) {
        long known = numbers.getOrDefault(account, -1L);
        if (known >= 0) {
            return known;
        }
        long number = validators.size();
        validators.put(number, ValidatorRecord.of(account));
        numbers.put(account, number);
        return number;
    }

    private void set(ContributionId row, RowVotes after) {
        votes.put(row.ordinal(), after);
    }

    @Override
    public void reindex() {
        numbers.clear();
        for (long number = 0; number < validators.size(); number++) {
            numbers.put(validators.get(number).account(), number);
        }
        for (long number : epochs.keys()) {
            epochs.find(number)
                    .filter(epoch -> !epoch.closed())
                    .ifPresent(epoch -> agenda.move(Due.Kind.EPOCH_PAY, number, Agenda.NEVER, epoch.endsAt()));
        }
    }
}
