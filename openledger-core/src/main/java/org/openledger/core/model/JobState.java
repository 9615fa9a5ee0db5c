/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.model;

import java.util.List;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.core.codec.ModelCodecs;
import org.openledger.core.table.Agenda;
import org.openledger.core.table.Due;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.model.Job;
import org.openledger.model.JobId;
import org.openledger.model.ModelEvent.JobEnded;
import org.openledger.model.ModelEvent.JobMetered;
import org.openledger.model.ModelEvent.JobOpened;
import org.openledger.token.Amount;

/** Every model-building job that was ever paid for. */
public final class JobState implements Room {
    private final OrdinalTable<Job> jobs = new OrdinalTable<>(52, ModelCodecs.JOB);
    private final Agenda agenda;

    /** No jobs yet. */
    public JobState(Agenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public List<Table> tables() {
        return List.of(jobs);
    }

    /** Finds a job. */
    public Optional<Job> job(JobId id) {
        return jobs.find(id.ordinal());
    }

    /** How many jobs were ever opened. */
    public long count() {
        return jobs.size();
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(JobOpened.class, JobMetered.class, JobEnded.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof JobOpened e) {
            put(e.job());
        } else if (event instanceof JobMetered e) {
            Job job = jobs.get(e.job().ordinal());
            put(with(job, job.metered() + 1, job.paid().plus(e.node()).plus(e.data()), job.status()));
        } else if (event instanceof JobEnded e) {
            Job job = jobs.get(e.job().ordinal());
            put(with(job, job.metered(), job.paid(), e.status()));
        }
    }

    private void put(Job job) {
        jobs.put(job.id().ordinal(), job);
        plan(job);
    }

    private void plan(Job job) {
        long deadline = job.deadline();
        agenda.move(
                Due.Kind.JOB, job.id().ordinal(), deadline, job.status() == Job.Status.OPEN ? deadline : Agenda.NEVER);
    }

    @Override
    public void reindex() {
        for (long id = 0; id < jobs.size(); id++) {
            plan(jobs.get(id));
        }
    }

    private static Job with(Job job, int metered, Amount paid, Job.Status status) {
        return new Job(
                job.id(),
                job.payer(),
                job.node(),
                job.datanet(),
                job.version(),
                job.maxFee(),
                job.terms(),
                job.parameters(),
                job.deadline(),
                metered,
                paid,
                status);
    }
}
