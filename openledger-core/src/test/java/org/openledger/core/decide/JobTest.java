/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.NODE;
import static org.openledger.core.decide.Town.OPERATOR;
import static org.openledger.core.decide.Village.NET;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openledger.Refusal.Code;
import org.openledger.governance.GovernanceCommand.ChangeParameters;
import org.openledger.governance.Parameters;
import org.openledger.model.Job;
import org.openledger.model.JobId;
import org.openledger.model.ModelCommand.CancelJob;
import org.openledger.model.ModelCommand.CloseJob;
import org.openledger.model.ModelCommand.MeterJob;
import org.openledger.model.ModelCommand.OpenJob;
import org.openledger.model.ModelEvent.JobOpened;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

/** L190 to L192: what pays for the building of models. */
class JobTest {
    private static final Amount MOST = Amount.ofUnits(1_000);

    private final Village village = new Village(Parameters.standard()
                    .with(Parameters.PRICE_STEP, 7)
                    .with(Parameters.PRICE_TRAINING_TOKEN, 3)
                    .with(Parameters.JOB_DATA_PART, 3_333))
            .validators(4);
    private final Town town = village.town;

    @BeforeEach
    void version() {
        village.active();
        village.model();
    }

    @Test
    void l190ThePayerIsEscrowedAndThePricesArePinned() {
        assertThat(town.no(BOB, new OpenJob(NET, 2, MOST, "build"))).isEqualTo(Code.NOT_FOUND);
        assertThat(town.no(BOB, new OpenJob(NET, 1, Town.FORTUNE.plus(MOST), "build")))
                .isEqualTo(Code.INSUFFICIENT_BALANCE);
        JobId job = open();
        assertThat(town.pot(Pot.Kind.JOB, job.ordinal())).isEqualTo(MOST);
        town.ok(
                OPERATOR,
                new ChangeParameters(
                        town.state.parameters().with(Parameters.PRICE_STEP, 100).atVersion(2)));
        meter(job, 0, 10, 5);
        assertThat(town.free(NODE)).isEqualTo(Amount.ofUnits(10 * 7 + 5 * 3));
    }

    /** The node earns metered work times price, and the data owners a third of that, rounded down; nobody else moves it. */
    @Test
    void l191TheNodeEarnsItsMeteredWorkToTheUnit() {
        JobId job = open();
        Amount commons = town.pot(Pot.Kind.COMMONS, 0);
        Random random = new Random(3);
        BigInteger node = BigInteger.ZERO;
        BigInteger data = BigInteger.ZERO;
        for (int sequence = 0; sequence < 12; sequence++) {
            int steps = random.nextInt(4);
            int tokens = 1 + random.nextInt(9);
            meter(job, sequence, steps, tokens);
            BigInteger work = BigInteger.valueOf(7L * steps + 3L * tokens);
            node = node.add(work);
            data = data.add(work.multiply(BigInteger.valueOf(3_333)).divide(BigInteger.valueOf(10_000)));
        }
        assertThat(town.free(NODE).units()).isEqualTo(node);
        assertThat(town.pot(Pot.Kind.COMMONS, 0).minus(commons).units()).isEqualTo(data);
        assertThat(town.pot(Pot.Kind.JOB, job.ordinal()).units())
                .isEqualTo(MOST.units().subtract(node).subtract(data));
        assertThat(town.state.job(job).orElseThrow().paid().units()).isEqualTo(node.add(data));
    }

    @Test
    void l191TheSameWorkIsMeteredOnceAndOnlyByTheNode() {
        JobId job = open();
        assertThat(town.no(BOB, new MeterJob(job, 0, 1, 0))).isEqualTo(Code.NOT_PERMITTED);
        meter(job, 0, 1, 0);
        assertThat(town.no(NODE, new MeterJob(job, 0, 1, 0))).isEqualTo(Code.WRONG_STATE);
        assertThat(town.no(NODE, new MeterJob(job, 2, 1, 0))).isEqualTo(Code.WRONG_STATE);
        assertThat(town.no(NODE, new MeterJob(new JobId(9), 0, 1, 0))).isEqualTo(Code.NOT_FOUND);
    }

    /** 750 and its part of 249 fit into 1,000; 751 and 250 do not. */
    @Test
    void l191WorkBeyondTheEscrowIsRefusedToTheUnitAndMovesNothing() {
        JobId job = open();
        assertThat(town.no(NODE, new MeterJob(job, 0, 1, 248))).isEqualTo(Code.FEE_ABOVE_LIMIT);
        assertThat(town.no(NODE, new MeterJob(job, 0, Long.MAX_VALUE, Long.MAX_VALUE)))
                .isEqualTo(Code.FEE_ABOVE_LIMIT);
        assertThat(town.pot(Pot.Kind.JOB, job.ordinal())).isEqualTo(MOST);
        meter(job, 0, 0, 250);
        assertThat(town.pot(Pot.Kind.JOB, job.ordinal())).isEqualTo(Amount.ofUnits(1));
    }

    @Test
    void l192WhatIsNotUsedGoesBackWhenItIsDoneOrCancelled() {
        JobId done = open();
        meter(done, 0, 1, 0);
        assertThat(town.no(BOB, new CloseJob(done))).isEqualTo(Code.NOT_PERMITTED);
        town.ok(NODE, new CloseJob(done));
        assertThat(town.free(BOB)).isEqualTo(Town.FORTUNE.minus(Amount.ofUnits(7 + 2)));
        JobId cancelled = open();
        meter(cancelled, 0, 1, 0);
        assertThat(town.no(ADA, new CancelJob(cancelled))).isEqualTo(Code.NOT_PERMITTED);
        town.ok(BOB, new CancelJob(cancelled));
        assertThat(town.free(BOB)).isEqualTo(Town.FORTUNE.minus(Amount.ofUnits(2 * (7 + 2))));
        assertThat(town.no(NODE, new MeterJob(cancelled, 1, 1, 0))).isEqualTo(Code.WRONG_STATE);
        assertThat(town.no(BOB, new CancelJob(done))).isEqualTo(Code.WRONG_STATE);
        assertThat(town.state.job(done).orElseThrow().status()).isEqualTo(Job.Status.DONE);
    }

    @Test
    void l192AJobEndsOnTheMillisecondOfItsDeadline() {
        JobId job = open();
        long deadline = town.state.job(job).orElseThrow().deadline();
        town.clock = deadline - 1;
        meter(job, 0, 1, 0);
        assertThat(town.tick()).isEmpty();
        town.clock = deadline;
        assertThat(town.no(NODE, new MeterJob(job, 1, 1, 0))).isEqualTo(Code.WINDOW_CLOSED);
        town.tick();
        assertThat(town.state.job(job).orElseThrow().status()).isEqualTo(Job.Status.EXPIRED);
        assertThat(town.free(BOB)).isEqualTo(Town.FORTUNE.minus(Amount.ofUnits(9)));
    }

    private JobId open() {
        return Town.only(JobOpened.class, town.ok(BOB, new OpenJob(NET, 1, MOST, "build")))
                .job()
                .id();
    }

    private void meter(JobId job, int sequence, long steps, long tokens) {
        town.ok(NODE, new MeterJob(job, sequence, steps, tokens));
    }
}
