/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.inference.Prompt;

/** That nobody waits for ever, or longer than is said (rules N403 and N404). */
class FairnessLaws {

    private static final int CONTEXT = Small.SHAPE.context();
    private static final TenantId VICTIM = new TenantId("victim");

    /** Whatever floods, a tenant that asks now and then waits no more steps than the rule says. */
    @Property(tries = 15)
    void N403_aFloodHoldsNobodyUpForLong(@ForAll long seed) {
        CounterRandom random = new CounterRandom(seed);
        int rows = 1 + (int) random.below(0, 3);
        int pages = 3 + (int) random.below(1, 3L * rows);
        int others = 1 + (int) random.below(2, 3);
        ServeLimits limits = new ServeLimits(rows, pages, 1_000, 60, 0);
        LoraServer server = LoraServer.stepping(Small.BASE, limits, Small.loader(List.of()));
        long turns = 0;
        for (int tenant = 0; tenant < others; tenant++) {
            int weight = 1 + (int) random.below(3 + tenant, 2);
            server.weigh(new TenantId("flood" + tenant), weight);
            turns += weight + 1;
        }
        long bound = CONTEXT * (rows + turns) / Math.min(rows, pages / 3);
        assertThat(limits.mostStepsWaited(Small.SHAPE, turns)).isEqualTo(bound);
        List<Submission> all = new ArrayList<>();
        List<Submission> ofVictim = new ArrayList<>();
        for (int step = 0; step < 400; step++) {
            for (int tenant = 0; tenant < others; tenant++) {
                flood(server, new TenantId("flood" + tenant), random.split(step).split(tenant), all);
            }
            if (step > 20 && ofVictim.stream().allMatch(FairnessLaws::isAnswered)) {
                Prompt prompt = Small.prompt(random.split(-step));
                ofVictim.add(server.submit(new Request(VICTIM, new AdapterChoice.None(), prompt)));
            }
            server.step();
        }
        server.close();
        assertThat(all)
                .allSatisfy(
                        one -> assertThat(one.answer().toCompletableFuture()).isCompleted());
        assertThat(ofVictim)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(
                                one.answer().toCompletableFuture().join().waitedSteps())
                        .isLessThanOrEqualTo(bound));
    }

    private static boolean isAnswered(Submission submission) {
        return submission.answer().toCompletableFuture().isDone();
    }

    private static void flood(LoraServer server, TenantId tenant, CounterRandom draws, List<Submission> all) {
        for (int i = 0; i < 100; i++) {
            try {
                all.add(server.submit(new Request(tenant, new AdapterChoice.None(), Small.prompt(draws.split(i)))));
            } catch (QueueFullException e) {
                assertThat(e.waitingOfTenant()).isEqualTo(60);
                return;
            }
        }
    }

    /** Two who always have something to send get tokens by their weights, to within one turn's credit and one request each. */
    @Property(tries = 200)
    void N404_tokensGoByWeight(@ForAll long seed) {
        CounterRandom random = new CounterRandom(seed);
        int weight = 1 + (int) random.below(0, 7);
        Scheduler scheduler = new Scheduler(new ServeLimits(1, 3, 100, 50, 0), CONTEXT);
        TenantId light = new TenantId("light");
        TenantId heavy = new TenantId("heavy");
        long[] sent = new long[2];
        for (int i = 0; i < 40; i++) {
            scheduler.add(asked(light, random.split(i)), 1);
            scheduler.add(asked(heavy, random.split(1_000 + i)), weight);
        }
        for (int i = 0; i < 600; i++) {
            Asked next = Objects.requireNonNull(scheduler.next());
            assertThat(scheduler.next()).isSameAs(next);
            scheduler.take();
            boolean isHeavy = next.request.tenant().equals(heavy);
            sent[isHeavy ? 1 : 0] += next.positions;
            scheduler.add(asked(next.request.tenant(), random.split(5_000 + i)), isHeavy ? weight : 1);
            double difference = sent[0] - sent[1] / (double) weight;
            assertThat(Math.abs(difference)).isLessThanOrEqualTo(CONTEXT * (2 + 1.0 / weight));
        }
        assertThat(scheduler.waiting()).isEqualTo(80);
    }

    private static Asked asked(TenantId tenant, CounterRandom draws) {
        Prompt prompt = Prompt.of("x").withMaxTokens(1 + (int) draws.below(0, CONTEXT));
        Request request = new Request(tenant, new AdapterChoice.None(), prompt);
        return new Asked(0, request, Optional.empty(), new int[2], CONTEXT, 0);
    }
}
