/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openledger.Event;
import org.openledger.core.codec.DatanetCodecs;
import org.openledger.core.codec.PartyCodecs;
import org.openledger.core.datanet.ContributionState;
import org.openledger.core.stake.StakeState;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetEvent.StatusChanged;
import org.openledger.party.AccountId;
import org.openledger.review.ReviewEvent.AppealClosed;
import org.openledger.review.ReviewEvent.Appealed;
import org.openledger.review.ReviewEvent.CommitteeDrawn;
import org.openledger.review.SlashAppeal;
import org.openledger.stake.StakeEvent.SlashDistributed;

/** All appeals, and who has judged the rows that may still come before a panel. A row that is active or at its end has no judges to remember. */
public final class AppealState implements Room {
    /** How many judges of one row are remembered: the newest. */
    static final int MAX_JUDGES = 256;

    private final OrdinalTable<AppealRecord> appeals = new OrdinalTable<>(43, AppealRecord.CODEC);
    private final KeyedTable<ContributionId, List<AccountId>> judges = new KeyedTable<>(
            44, DatanetCodecs.CONTRIBUTION_ID, org.openledger.core.codec.Basics.list(PartyCodecs.ACCOUNT));
    private final ContributionState rows;
    private final StakeState stakes;
    private final Map<ContributionId, Long> newest = new TreeMap<>();

    /** No appeals yet, of slashes of these rows. */
    public AppealState(ContributionState rows, StakeState stakes) {
        this.rows = rows;
        this.stakes = stakes;
    }

    @Override
    public List<Table> tables() {
        return List.of(appeals, judges);
    }

    /** How many appeals there ever were. */
    public long appeals() {
        return appeals.size();
    }

    /** The newest appeal of a row. */
    public Optional<SlashAppeal> appeal(ContributionId row) {
        return Optional.ofNullable(newest.get(row)).flatMap(appeals::find).map(AppealRecord::appeal);
    }

    /** The first round of an appeal. */
    public int firstRound(SlashAppeal appeal) {
        return appeals.get(appeal.number()).firstRound();
    }

    /** Who sat on a row's committees since it was last active. */
    public SortedSet<AccountId> judges(ContributionId row) {
        return new TreeSet<>(judges.find(row).orElse(List.of()));
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(
                Appealed.class, AppealClosed.class, CommitteeDrawn.class, StatusChanged.class, SlashDistributed.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Appealed e) {
            SlashAppeal appeal = e.appeal();
            int round = rows.row(appeal.contribution()).map(Contribution::round).orElse(0);
            appeals.put(appeal.number(), new AppealRecord(appeal, round + 1));
            newest.put(appeal.contribution(), appeal.number());
        } else if (event instanceof AppealClosed e) {
            appeals.put(e.appeal(), appeals.get(e.appeal()).closed());
        } else if (event instanceof CommitteeDrawn e) {
            remember(e.contribution(), e.committee());
        } else if (event instanceof StatusChanged e) {
            if (!mayBeJudgedAgain(e.status())) {
                judges.remove(e.contribution());
            }
        } else if (event instanceof SlashDistributed e) {
            judges.remove(stakes.slash(e.slash()).taken().contribution());
        }
    }

    private void remember(ContributionId row, List<AccountId> committee) {
        if (committee.isEmpty()) {
            return;
        }
        List<AccountId> all = new ArrayList<>(judges.find(row).orElse(List.of()));
        all.removeAll(committee);
        all.addAll(committee);
        judges.put(row, List.copyOf(all.subList(Math.max(0, all.size() - MAX_JUDGES), all.size())));
    }

    private static boolean mayBeJudgedAgain(ContributionStatus status) {
        return switch (status) {
            case COMMITTED, REVEALED, SCREENED, IN_REVIEW, ACCEPTED, CHALLENGED, SLASHED, APPEALED -> true;
            default -> false;
        };
    }

    @Override
    public void reindex() {
        newest.clear();
        for (long number = 0; number < appeals.size(); number++) {
            newest.put(appeals.get(number).appeal().contribution(), number);
        }
    }
}
