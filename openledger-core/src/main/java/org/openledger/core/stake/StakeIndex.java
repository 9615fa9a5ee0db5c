/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.stake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.openledger.core.table.Agenda;
import org.openledger.core.table.Due;
import org.openledger.core.table.Ordinals;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.stake.Stake;
import org.openledger.stake.StakePurpose;

/** Which stakes are whose, which validate, when they come free, and which slash of a row is its newest: derived from the tables. */
final class StakeIndex {
    private final Agenda agenda;
    private final Map<AccountId, Ordinals> byOwner = new TreeMap<>();
    private final Set<Long> validating = new TreeSet<>();
    private final Map<ContributionId, Long> slashes = new TreeMap<>();

    StakeIndex(Agenda agenda) {
        this.agenda = agenda;
    }

    /** An owner's stakes, ascending. */
    LongStream of(AccountId owner) {
        Ordinals ids = byOwner.get(owner);
        return ids == null ? LongStream.empty() : ids.stream();
    }

    /** The bonded VALIDATION stakes, ascending. */
    List<Long> validating() {
        return List.copyOf(validating);
    }

    /** The number of a row's newest slash. */
    Optional<Long> slashOf(ContributionId row) {
        return Optional.ofNullable(slashes.get(row));
    }

    void slashed(ContributionId row, long slash) {
        slashes.merge(row, slash, Math::max);
    }

    void added(Stake stake) {
        byOwner.computeIfAbsent(stake.owner(), owner -> new Ordinals())
                .add(stake.id().ordinal());
        changed(Agenda.NEVER, stake);
    }

    void changed(long freeAtBefore, Stake stake) {
        long id = stake.id().ordinal();
        agenda.move(Due.Kind.STAKE, id, freeAtBefore, stake.freeAt());
        if (stake.purpose() == StakePurpose.VALIDATION && stake.state() == Stake.State.BONDED) {
            validating.add(id);
        } else {
            validating.remove(id);
        }
    }

    void clear() {
        byOwner.clear();
        validating.clear();
        slashes.clear();
    }
}
