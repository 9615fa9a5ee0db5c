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
    private final Tally draws = new Tally("validators.committees", "committees");
    private final Tally votes = new Tally("community.votes", "shares and votes of members");
    private final SortedMap<Integer, Tally> gaps = new TreeMap<>();

    GapRoom() {
        gaps.put(41, draws);
        List.of(26, 27, 28, 36, 37).forEach(kind -> gaps.put(kind, votes));
    }

    @Override
    public void event(Leaf leaf, Event event, Chronicle before) {
        Tally gap = gaps.get(event.type().kind());
        if (gap != null) {
            gap.leaveOpen("taken as the log tells them, and not worked out again");
        }
    }

    @Override
    public List<Finding> findings() {
        return List.of(draws, votes).stream()
                .flatMap(tally -> tally.gaps().stream())
                .toList();
    }
}
