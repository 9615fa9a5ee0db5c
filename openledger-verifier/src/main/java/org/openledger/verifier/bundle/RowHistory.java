/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.facts.RowFact;
import org.openledger.verifier.schema.EventType;
import org.openledger.verifier.schema.Fields;

/**
 * Everything that the carried leaves tell of one row, in the order of the log.
 *
 * @param row which row
 * @param facts what happened
 */
public record RowHistory(long row, List<Happened<RowFact>> facts) {
    private static final Map<EventType, Function<Fields, RowFact>> READINGS = Map.of(
            EventType.COMMITTED, RowFact.Committed::of,
            EventType.REVEALED, RowFact.Revealed::of,
            EventType.SCREENED, RowFact.Screened::of,
            EventType.COMMITTEE_DRAWN, RowFact.Drawn::of,
            EventType.VOTE_COMMITTED, RowFact.VoteCommitted::of,
            EventType.VOTE_REVEALED, RowFact.VoteRevealed::of,
            EventType.DECIDED, RowFact.Decided::of,
            EventType.STATUS_CHANGED, RowFact.StatusChanged::of,
            EventType.CREDIT_REROUTED, RowFact.Rerouted::of);

    /** Keeps a copy. */
    public RowHistory {
        facts = List.copyOf(facts);
    }

    /** The histories of all rows of which the leaves tell, by row. */
    static Map<Long, RowHistory> of(List<Leaf> leaves) {
        Map<Long, List<Happened<RowFact>>> facts = new TreeMap<>();
        for (Leaf leaf : leaves) {
            for (Event event : leaf.events()) {
                Function<Fields, RowFact> reading = READINGS.get(event.type());
                if (reading != null) {
                    RowFact fact = reading.apply(event.body());
                    facts.computeIfAbsent(fact.row(), row -> new ArrayList<>()).add(new Happened<>(leaf, fact));
                }
            }
        }
        Map<Long, RowHistory> histories = new TreeMap<>();
        facts.forEach((row, happened) -> histories.put(row, new RowHistory(row, happened)));
        return histories;
    }

    /** The facts of one sort, in the order of the log. */
    public <F extends RowFact> List<Happened<F>> all(Class<F> sort) {
        return facts.stream()
                .filter(happened -> sort.isInstance(happened.fact()))
                .map(happened -> new Happened<>(happened.leaf(), sort.cast(happened.fact())))
                .toList();
    }

    /**
     * The only fact of its sort.
     *
     * @throws MalformedException when there is none or more than one
     */
    public <F extends RowFact> Happened<F> only(Class<F> sort) {
        List<Happened<F>> found = all(sort);
        if (found.size() != 1) {
            throw new MalformedException(
                    "row " + row + ", events " + sort.getSimpleName(), Integer.toString(found.size()), "exactly one");
        }
        return found.get(0);
    }

    /**
     * The first fact of its sort.
     *
     * @throws MalformedException when there is none
     */
    public <F extends RowFact> Happened<F> first(Class<F> sort) {
        return some(sort).get(0);
    }

    /**
     * The last fact of its sort.
     *
     * @throws MalformedException when there is none
     */
    public <F extends RowFact> Happened<F> last(Class<F> sort) {
        List<Happened<F>> found = some(sort);
        return found.get(found.size() - 1);
    }

    private <F extends RowFact> List<Happened<F>> some(Class<F> sort) {
        List<Happened<F>> found = all(sort);
        if (found.isEmpty()) {
            throw new MalformedException("row " + row + ", events " + sort.getSimpleName(), "none", "at least one");
        }
        return found;
    }
}
