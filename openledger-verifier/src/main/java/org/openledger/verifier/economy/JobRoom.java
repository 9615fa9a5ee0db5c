/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.facts.Genesis;
import org.openledger.verifier.facts.Parameters;
import org.openledger.verifier.facts.Pot;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.schema.Fields;

/** The building of models: escrowed whole, paid as it is metered, and given back to the unit (economy L190 to L192). */
final class JobRoom implements Room {
    private static final int JOB_POT = 16;
    private static final int JOB = 29;
    private static final int PRICE_STEP = 127;
    private static final int PRICE_TOKEN = 128;
    private static final int DATA_PART = 129;
    private static final int WINDOW = 130;
    private static final long DONE = 1;
    private static final long CANCELLED = 2;
    private static final long EXPIRED = 3;
    private static final int CLOSE = 53;
    private static final int CANCEL = 54;

    private final Tally amounts = new Tally("jobs.amounts", "steps of jobs");
    private final SortedMap<Long, Job> jobs = new TreeMap<>();
    private Optional<Digest> node = Optional.empty();
    private long opened;

    /** A job that is open. */
    private record Job(Digest payer, long datanet, BigInteger maxFee, long parameters, long deadline, long metered) {}

    @Override
    public void event(Leaf leaf, Event event, Chronicle before) {
        Fields body = event.body();
        switch (event.type().kind()) {
            case 90 -> node = Optional.of(Genesis.of(body.fields(1)).node().account());
            case 52 -> open(leaf, body.fields(1), before);
            case 53 -> meter(leaf, body, before);
            case 54 -> end(leaf, body, before);
            default -> {
                // No job.
            }
        }
    }

    private void open(Leaf leaf, Fields job, Chronicle before) {
        Fields asked = leaf.envelope().body();
        Digest payer = leaf.envelope().account();
        Parameters parameters = before.parameters();
        long deadline = leaf.time() + parameters.get(WINDOW).longValueExact();
        amounts.same(
                leaf,
                "L190",
                "job " + job.number(1),
                List.of(
                        job.number(1),
                        Optional.of(job.digest(2)),
                        Optional.of(job.digest(3)),
                        job.number(4),
                        job.number(5),
                        job.amount(6),
                        job.text(7),
                        job.number(8),
                        job.number(9),
                        job.number(10),
                        job.amount(11),
                        job.number(12)),
                List.of(
                        opened,
                        Optional.of(payer),
                        node,
                        asked.number(1),
                        asked.number(2),
                        asked.amount(3),
                        asked.text(4),
                        parameters.version(),
                        deadline,
                        0L,
                        BigInteger.ZERO,
                        0L));
        amounts.same(
                leaf,
                "L190",
                "moves",
                Moves.of(leaf),
                new Moves()
                        .add(Pot.available(payer), pot(job.number(1)), asked.amount(3), JOB)
                        .list());
        opened++;
        jobs.put(job.number(1), new Job(payer, job.number(4), job.amount(6), job.number(8), job.number(9), 0));
    }

    private void meter(Leaf leaf, Fields body, Chronicle before) {
        long id = body.number(1);
        Job job = job(id);
        Fields asked = leaf.envelope().body();
        Parameters pinned = before.parameters(job.parameters());
        BigInteger work = pinned.get(PRICE_STEP)
                .multiply(asked.amount(3))
                .add(pinned.get(PRICE_TOKEN).multiply(asked.amount(4)));
        BigInteger data = Moves.part(work, pinned.get(DATA_PART));
        amounts.same(
                leaf,
                "L191",
                "work of job " + id,
                List.of(body.amount(2), body.amount(3), body.amount(4), body.amount(5)),
                List.of(asked.amount(3), asked.amount(4), work, data));
        if (leaf.time() >= job.deadline()
                || asked.number(2) != job.metered()
                || !Optional.of(leaf.envelope().account()).equals(node)) {
            amounts.differ(
                    leaf,
                    "L191",
                    "job " + id,
                    "part " + asked.number(2) + " at " + leaf.time(),
                    "part " + job.metered() + " by the node before " + job.deadline());
        }
        amounts.same(
                leaf,
                "L191",
                "moves",
                Moves.of(leaf),
                new Moves()
                        .add(pot(id), Pot.available(node.orElseThrow()), work, JOB)
                        .add(pot(id), Pot.commons(job.datanet()), data, JOB)
                        .list());
        jobs.put(
                id,
                new Job(job.payer(), job.datanet(), job.maxFee(), job.parameters(), job.deadline(), job.metered() + 1));
    }

    private void end(Leaf leaf, Fields body, Chronicle before) {
        long id = body.number(1);
        Job job = job(id);
        jobs.remove(id);
        long status = switch (leaf.type().number()) {
            case CLOSE -> DONE;
            case CANCEL -> CANCELLED;
            default -> EXPIRED;
        };
        amounts.same(leaf, "L192", "end of job " + id, body.number(2), status);
        Digest asks = leaf.envelope().account();
        boolean may = status == DONE
                ? Optional.of(asks).equals(node)
                : status == CANCELLED ? asks.equals(job.payer()) : leaf.time() >= job.deadline();
        if (!may) {
            amounts.differ(leaf, "L192", "end of job " + id, asks, "by the node, the payer, or time");
        }
        amounts.same(leaf, "L192", "left in " + pot(id), before.balance(pot(id)), BigInteger.ZERO);
        amounts.same(
                leaf,
                "L192",
                "given back by job " + id,
                Moves.of(leaf).stream()
                        .filter(move -> move.from().equals(pot(id)))
                        .toList(),
                new Moves()
                        .add(pot(id), Pot.available(job.payer()), body.amount(3), JOB)
                        .list());
    }

    @Override
    public void end(Leaf leaf, Chronicle after) {
        long told = leaf.events().stream()
                .filter(event -> List.of(52, 53, 54).contains(event.type().kind()))
                .count();
        if (told == 0 && Moves.of(leaf).stream().anyMatch(move -> move.from().kind() == JOB_POT)) {
            amounts.differ(leaf, "L191", "moves", Moves.of(leaf), "none out of a job: no work, no end");
        }
    }

    private Job job(long id) {
        Job found = jobs.get(id);
        if (found == null) {
            throw new MalformedException("job " + id, "absent", "opened in an earlier leaf");
        }
        return found;
    }

    private static Pot pot(long number) {
        return new Pot(JOB_POT, Optional.empty(), number);
    }

    @Override
    public List<Finding> findings() {
        return amounts.findings();
    }
}
