/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.facts.Move;
import org.openledger.verifier.facts.Pot;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.schema.Fields;
import org.openledger.verifier.schema.Values;

/** What members have paid out of their commons: each payment is one that was proposed and passed, and once (economy L207). */
final class CommunityRoom implements Room {
    private static final int COMMUNITY = 33;
    private static final long SPEND = 1;
    private static final long EXECUTED = 3;

    private final Tally spent = new Tally("community.spent", "leaves with payments of members");
    private final SortedMap<Long, Spend> proposed = new TreeMap<>();
    private final List<Move> right = new ArrayList<>();

    /** A payment that was proposed. */
    private record Spend(long datanet, Fields what) {
        Move move() {
            return new Move(Pot.commons(datanet), Pot.available(what.digest(1)), what.amount(2), COMMUNITY);
        }
    }

    @Override
    public void begin(Leaf leaf, Chronicle before) {
        right.clear();
    }

    @Override
    public void event(Leaf leaf, Event event, Chronicle before) {
        Fields body = event.body();
        if (event.type().kind() == 26) {
            List<Item> change = Values.tuple("change", body.item(4), 2);
            if (Values.number("change", change.get(0)) == SPEND) {
                proposed.put(body.number(1), new Spend(body.number(2), Fields.of("spend", change.get(1))));
            }
        } else if (event.type().kind() == 28 && body.number(2) == EXECUTED) {
            Spend spend = proposed.remove(body.number(1));
            if (spend != null) {
                right.add(spend.move());
            }
        }
    }

    @Override
    public void end(Leaf leaf, Chronicle after) {
        List<Move> found = Moves.of(leaf).stream()
                .filter(move -> move.reason() == COMMUNITY)
                .toList();
        if (!found.isEmpty() || !right.isEmpty()) {
            spent.same(leaf, "L207", "payments of members", found, List.copyOf(right));
        }
    }

    @Override
    public List<Finding> findings() {
        return spent.findings();
    }
}
