/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.report.Finding;

/** What happened in the log and is worked out by no room: it is said aloud, so that nobody takes the audit for more than it is. */
final class GapRoom implements Room {
    private final Tally validators = new Tally("validators.points", "points and payments of validators");
    private final Tally bonuses = new Tally("bonuses.amounts", "bonuses and ratings");
    private final Tally programmes = new Tally("stakers.programmes", "programmes and jobs");
    private final SortedMap<Integer, Tally> gaps = new TreeMap<>();

    GapRoom() {
        for (int kind = 112; kind <= 119; kind++) {
            gaps.put(kind, validators);
        }
        List.of(125, 126).forEach(kind -> gaps.put(kind, bonuses));
        List.of(18, 19, 52, 53, 54, 136, 137).forEach(kind -> gaps.put(kind, programmes));
    }

    @Override
    public void event(Leaf leaf, Event event, Chronicle before) {
        Tally gap = gaps.get(event.type().kind());
        if (gap != null) {
            gap.leaveOpen("their amounts are folded and their pots conserved, and not worked out again");
        }
    }

    @Override
    public List<Finding> findings() {
        return List.of(validators, bonuses, programmes).stream()
                .flatMap(tally -> tally.gaps().stream())
                .toList();
    }
}
