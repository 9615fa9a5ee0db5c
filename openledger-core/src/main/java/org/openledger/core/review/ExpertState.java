/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openledger.Event;
import org.openledger.core.codec.Basics;
import org.openledger.core.codec.Codec;
import org.openledger.core.codec.DatanetCodecs;
import org.openledger.core.codec.ExpertCodecs;
import org.openledger.core.codec.PartyCodecs;
import org.openledger.core.table.Agenda;
import org.openledger.core.table.Due;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetEvent.StatusChanged;
import org.openledger.datanet.DatanetId;
import org.openledger.party.AccountId;
import org.openledger.review.ExpertEvent.ClaimLapsed;
import org.openledger.review.ExpertEvent.ExpertAnswered;
import org.openledger.review.ExpertEvent.ExpertCertified;
import org.openledger.review.ExpertEvent.ExpertRevoked;
import org.openledger.review.ExpertEvent.ExpertsAsked;
import org.openledger.review.ExpertEvent.ReviewClaimed;
import org.openledger.review.ExpertTask;

/** Who is an expert of what, and the rows that wait for experts. A task is kept until its row goes on to a committee or ends. */
public final class ExpertState implements Room {
    private final KeyedTable<Credential, Long> credentials = new KeyedTable<>(47, Credential.CODEC, Basics.LONG);
    private final KeyedTable<ContributionId, ExpertTask> tasks =
            new KeyedTable<>(48, DatanetCodecs.CONTRIBUTION_ID, ExpertCodecs.TASK);
    private final Map<DatanetId, SortedSet<ContributionId>> queues = new TreeMap<>();
    private final Agenda agenda;

    /** No experts, and no tasks. */
    public ExpertState(Agenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public List<Table> tables() {
        return List.of(credentials, tasks);
    }

    /** When a credential ends. */
    public Optional<Long> until(DatanetId datanet, AccountId account) {
        return credentials.find(new Credential(datanet, account));
    }

    /** The task of a row. */
    public Optional<ExpertTask> task(ContributionId row) {
        return tasks.find(row);
    }

    /** A Datanet's tasks in order of their rows. */
    public List<ExpertTask> tasks(DatanetId datanet) {
        return queues.getOrDefault(datanet, java.util.Collections.emptySortedSet()).stream()
                .flatMap(row -> tasks.find(row).stream())
                .toList();
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(
                ExpertCertified.class,
                ExpertRevoked.class,
                ExpertsAsked.class,
                ReviewClaimed.class,
                ClaimLapsed.class,
                ExpertAnswered.class,
                StatusChanged.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof ExpertCertified e) {
            credentials.put(new Credential(e.datanet(), e.account()), e.until());
        } else if (event instanceof ExpertRevoked e) {
            credentials.remove(new Credential(e.datanet(), e.account()));
        } else if (event instanceof ExpertsAsked e) {
            set(Optional.empty(), new ExpertTask(e.contribution(), e.datanet(), e.demanded(), e.until(), List.of()));
        } else if (event instanceof ReviewClaimed e) {
            tasks.find(e.contribution()).ifPresent(task -> set(Optional.of(task), Claims.claimed(task, e)));
        } else if (event instanceof ClaimLapsed e) {
            tasks.find(e.contribution()).ifPresent(task -> set(Optional.of(task), Claims.lapsed(task, e)));
        } else if (event instanceof ExpertAnswered e) {
            tasks.find(e.contribution()).ifPresent(task -> set(Optional.of(task), Claims.answered(task, e)));
        } else if (event instanceof StatusChanged e) {
            tasks.find(e.contribution()).ifPresent(this::remove);
        }
    }

    private void set(Optional<ExpertTask> before, ExpertTask task) {
        tasks.put(task.contribution(), task);
        index(before.map(Claims::firstLapse).orElse(Agenda.NEVER), task);
    }

    private void index(long before, ExpertTask task) {
        queues.computeIfAbsent(task.datanet(), datanet -> new TreeSet<>()).add(task.contribution());
        agenda.move(Due.Kind.CLAIM, task.contribution().ordinal(), before, Claims.firstLapse(task));
    }

    private void remove(ExpertTask task) {
        tasks.remove(task.contribution());
        queues.computeIfPresent(task.datanet(), (datanet, rows) -> {
            rows.remove(task.contribution());
            return rows.isEmpty() ? null : rows;
        });
        agenda.move(Due.Kind.CLAIM, task.contribution().ordinal(), Claims.firstLapse(task), Agenda.NEVER);
    }

    @Override
    public void reindex() {
        queues.clear();
        for (ContributionId row : tasks.keys()) {
            tasks.find(row).ifPresent(task -> index(Agenda.NEVER, task));
        }
    }

    /** An expert in a Datanet. */
    private record Credential(DatanetId datanet, AccountId account) implements Comparable<Credential> {
        static final Codec<Credential> CODEC = record(
                Credential::new,
                field(DatanetCodecs.DATANET_ID, Credential::datanet),
                field(PartyCodecs.ACCOUNT, Credential::account));

        private static final Comparator<Credential> ORDER =
                Comparator.comparing(Credential::datanet).thenComparing(Credential::account);

        @Override
        public int compareTo(Credential other) {
            return ORDER.compare(this, other);
        }
    }
}
