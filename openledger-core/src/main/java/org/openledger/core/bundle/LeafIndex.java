/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.openledger.Event;
import org.openledger.core.codec.Leaf;
import org.openledger.core.codec.Leaves;
import org.openledger.core.log.LeafSource;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetEvent;
import org.openledger.datanet.DatasetVersion;
import org.openledger.governance.GovernanceEvent;
import org.openledger.inference.InferenceEvent;
import org.openledger.inference.RequestId;
import org.openledger.party.AccountId;
import org.openledger.party.PartyEvent;
import org.openledger.review.ReviewEvent;

/**
 * Where in the log the leaves about a row, a version and an answer stand.
 *
 * <p>A fold over the leaves that goes on where it stopped; nobody pays for it who asks for no bundle. Memory: 12 bytes for each leaf that concerns a row, some 100 for each change of a key.
 * Thread-safe.
 */
public final class LeafIndex {

    private static final int KIND_BITS = 3;

    /** What a leaf did to a row; the position stands in the low bits of a link. */
    private enum Link {
        LIFE,
        DRAW,
        VOTE,
        DECISION
    }

    private final LeafSource log;
    private final Chains rows = new Chains();
    private final Chains versions = new Chains();
    private final Chains ends = new Chains();
    private final Chains reroutes = new Chains();
    private final List<Long> parameters = new ArrayList<>();
    private final SortedMap<AccountId, NavigableSet<Long>> keys = new TreeMap<>();
    private long folded;

    /** An index over the leaves of this log that has read none of them yet. */
    public LeafIndex(LeafSource log) {
        this.log = log;
    }

    /** Reads on up to a height that the log has. */
    public synchronized LeafIndex upTo(long height) {
        if (height > folded) {
            log.read(folded, height, (index, bytes) -> {
                Leaf leaf = Leaves.decode(bytes);
                leaf.events().forEach(event -> fold(index, event));
                folded = index + 1;
            });
        }
        return this;
    }

    /** The leaf that settled or refunded a request. */
    public synchronized OptionalLong end(RequestId request) {
        return first(ends.of(request.ordinal()), 0);
    }

    /** The leaf that published a version. */
    public synchronized OptionalLong version(DatasetVersion version) {
        return first(versions.of(version.datanet().ordinal()), version.number() - 1);
    }

    /** The newest leaf before a height that moved a row's credit to somebody else. */
    public synchronized OptionalLong reroute(ContributionId row, long height) {
        return LongStream.of(reroutes.of(row.ordinal()))
                .filter(at -> at < height)
                .max();
    }

    /** The newest leaf before a height that changed the parameters. */
    public synchronized OptionalLong parameters(long height) {
        return parameters.stream()
                .mapToLong(Long::longValue)
                .filter(at -> at < height)
                .max();
    }

    /** The newest leaf before a height that gave an account another key. */
    public synchronized OptionalLong key(AccountId account, long height) {
        return keys.getOrDefault(account, new TreeSet<>()).headSet(height).stream()
                .mapToLong(Long::longValue)
                .max();
    }

    /**
     * The leaves that brought a row into a version: its commit, reveal and checks, each draw, the votes of its last decided review, the decisions and what
     * became of it.
     *
     * @param row which
     * @param height only leaves before this one: what came later is not why the row is in the version
     */
    public synchronized NavigableSet<Long> row(ContributionId row, long height) {
        NavigableSet<Long> leaves = new TreeSet<>();
        NavigableSet<Long> votes = new TreeSet<>();
        NavigableSet<Long> lastVotes = new TreeSet<>();
        for (long link : rows.of(row.ordinal())) {
            long leaf = link >>> KIND_BITS;
            if (leaf >= height) {
                break;
            }
            switch (Link.values()[(int) link & ((1 << KIND_BITS) - 1)]) {
                case VOTE -> votes.add(leaf);
                case DRAW -> {
                    votes.clear();
                    leaves.add(leaf);
                }
                case DECISION -> {
                    lastVotes = new TreeSet<>(votes);
                    leaves.add(leaf);
                }
                case LIFE -> leaves.add(leaf);
            }
        }
        leaves.addAll(lastVotes);
        return leaves;
    }

    private void fold(long leaf, Event event) {
        if (event instanceof DatanetEvent.Committed committed) {
            link(committed.contribution(), leaf, Link.LIFE);
        } else if (event instanceof DatanetEvent.Revealed revealed) {
            link(revealed.contribution(), leaf, Link.LIFE);
        } else if (event instanceof DatanetEvent.StatusChanged changed) {
            if (changed.status() == ContributionStatus.ACTIVE) {
                link(changed.contribution(), leaf, Link.LIFE);
            }
        } else if (event instanceof DatanetEvent.VersionPublished published) {
            versions.add(published.version().datanet().ordinal(), leaf);
        } else if (event instanceof ReviewEvent review) {
            foldReview(leaf, review);
        } else if (event instanceof InferenceEvent.Settled settled) {
            ends.add(settled.settlement().request().ordinal(), leaf);
        } else if (event instanceof InferenceEvent.Refunded refunded) {
            ends.add(refunded.request().ordinal(), leaf);
        } else if (event instanceof GovernanceEvent.ParametersChanged) {
            parameters.add(leaf);
        } else if (event instanceof PartyEvent.KeyChanged changed) {
            keys.computeIfAbsent(changed.account(), none -> new TreeSet<>()).add(leaf);
        }
    }

    private void foldReview(long leaf, ReviewEvent event) {
        if (event instanceof ReviewEvent.Screened screened) {
            link(screened.contribution(), leaf, Link.LIFE);
        } else if (event instanceof ReviewEvent.CommitteeDrawn drawn) {
            link(drawn.contribution(), leaf, Link.DRAW);
        } else if (event instanceof ReviewEvent.VoteCommitted committed) {
            link(committed.contribution(), leaf, Link.VOTE);
        } else if (event instanceof ReviewEvent.VoteRevealed revealed) {
            link(revealed.contribution(), leaf, Link.VOTE);
        } else if (event instanceof ReviewEvent.Decided decided) {
            link(decided.contribution(), leaf, Link.DECISION);
        } else if (event instanceof ReviewEvent.CreditRerouted rerouted) {
            reroutes.add(rerouted.contribution().ordinal(), leaf);
        }
    }

    private void link(ContributionId row, long leaf, Link kind) {
        rows.add(row.ordinal(), leaf << KIND_BITS | kind.ordinal());
    }

    private static OptionalLong first(long[] list, int position) {
        return position < list.length ? OptionalLong.of(list[position]) : OptionalLong.empty();
    }
}
