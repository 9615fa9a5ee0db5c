/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.party;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openledger.Event;
import org.openledger.core.codec.Basics;
import org.openledger.core.codec.DatanetCodecs;
import org.openledger.core.codec.PartyCodecs;
import org.openledger.core.datanet.ContributionState;
import org.openledger.core.rule.AccountKeys;
import org.openledger.core.table.Agenda;
import org.openledger.core.table.Due;
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
import org.openledger.party.KeyChange;
import org.openledger.party.PartyEvent.GuardiansSet;
import org.openledger.party.PartyEvent.KeyChangeBegun;
import org.openledger.party.PartyEvent.KeyChangeCancelled;
import org.openledger.party.PartyEvent.KeyChangePostponed;
import org.openledger.party.PartyEvent.KeyChanged;
import org.openledger.party.PartyEvent.RecoveryApproved;
import org.openledger.party.VerificationKey;
import org.openledger.review.ReviewEvent.Appealed;
import org.openledger.review.ReviewEvent.Contested;

/** The keys of the accounts that ever changed anything about them; all others have the key that founded them. */
public final class PartyState implements Room {
    private final OrdinalTable<KeyChange> changes = new OrdinalTable<>(85, PartyCodecs.KEY_CHANGE);
    private final KeyedTable<AccountId, AccountKeys> accounts =
            new KeyedTable<>(86, PartyCodecs.ACCOUNT, AccountKeys.CODEC);
    private final KeyedTable<ContributionId, AccountId> disputed =
            new KeyedTable<>(87, DatanetCodecs.CONTRIBUTION_ID, PartyCodecs.ACCOUNT);
    private final KeyedTable<AccountId, Integer> disputes = new KeyedTable<>(88, PartyCodecs.ACCOUNT, Basics.INT);
    private final Agenda agenda;
    private final ContributionState rows;

    /** Everybody has the key that founded the account; disputes are about these rows. */
    public PartyState(Agenda agenda, ContributionState rows) {
        this.agenda = agenda;
        this.rows = rows;
    }

    @Override
    public List<Table> tables() {
        return List.of(changes, accounts, disputed, disputes);
    }

    /** An account's keys. */
    public AccountKeys keys(AccountId account) {
        return accounts.find(account).orElse(AccountKeys.FIRST);
    }

    /** Whether a key is the one that speaks for an account. */
    public boolean speaksFor(AccountId account, VerificationKey key) {
        return keys(account)
                .key()
                .map(key::equals)
                .orElseGet(() -> AccountId.foundedBy(key).equals(account));
    }

    /** Whether a row of the account is challenged, or its slash appealed. */
    public boolean inDispute(AccountId account) {
        return disputes.has(account);
    }

    /** A change of a key, whatever became of it. */
    public Optional<KeyChange> change(long number) {
        return changes.find(number);
    }

    /** How many changes there ever were. */
    public long count() {
        return changes.size();
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(
                KeyChangeBegun.class,
                KeyChangePostponed.class,
                KeyChangeCancelled.class,
                KeyChanged.class,
                GuardiansSet.class,
                RecoveryApproved.class,
                Contested.class,
                Appealed.class,
                StatusChanged.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof KeyChangeBegun e) {
            KeyChange change = e.change();
            changes.put(change.number(), change);
            agenda.move(Due.Kind.KEY, change.number(), Agenda.NEVER, change.due());
            update(
                    change.account(),
                    keys -> new AccountKeys(keys.key(), Optional.of(change.number()), keys.guardians(), List.of()));
        } else if (event instanceof KeyChangePostponed e) {
            KeyChange before = changes.get(e.number());
            changes.put(
                    e.number(), new KeyChange(e.number(), before.account(), before.key(), before.recovery(), e.due()));
            agenda.move(Due.Kind.KEY, e.number(), before.due(), e.due());
        } else if (event instanceof KeyChangeCancelled e) {
            end(changes.get(e.number()), keys(changes.get(e.number()).account()).key());
        } else if (event instanceof KeyChanged e) {
            end(changes.get(e.number()), Optional.of(e.key()));
        } else if (event instanceof GuardiansSet e) {
            update(e.account(), keys -> new AccountKeys(keys.key(), keys.change(), e.guardians(), List.of()));
        } else if (event instanceof RecoveryApproved e) {
            update(e.account(), keys -> keys.approved(e.guardian(), e.key()));
        } else if (event instanceof Contested e) {
            dispute(e.challenge().contribution(), true);
        } else if (event instanceof Appealed e) {
            dispute(e.appeal().contribution(), true);
        } else if (event instanceof StatusChanged e) {
            dispute(
                    e.contribution(),
                    e.status() == ContributionStatus.CHALLENGED || e.status() == ContributionStatus.APPEALED);
        }
    }

    private void dispute(ContributionId row, boolean open) {
        if (open && !disputed.has(row)) {
            AccountId author = rows.row(row).map(Contribution::author).orElseThrow();
            disputed.put(row, author);
            disputes.put(author, disputes.find(author).orElse(0) + 1);
        } else if (!open) {
            disputed.find(row).ifPresent(author -> {
                disputed.remove(row);
                int left = disputes.find(author).orElse(1) - 1;
                if (left == 0) {
                    disputes.remove(author);
                } else {
                    disputes.put(author, left);
                }
            });
        }
    }

    private void end(KeyChange change, Optional<VerificationKey> key) {
        agenda.move(Due.Kind.KEY, change.number(), change.due(), Agenda.NEVER);
        update(change.account(), keys -> new AccountKeys(key, Optional.empty(), keys.guardians(), keys.approvals()));
    }

    private void update(AccountId account, UnaryOperator<AccountKeys> change) {
        accounts.put(account, change.apply(keys(account)));
    }

    @Override
    public void reindex() {
        for (AccountId account : accounts.keys()) {
            keys(account)
                    .change()
                    .map(changes::get)
                    .ifPresent(change -> agenda.move(Due.Kind.KEY, change.number(), Agenda.NEVER, change.due()));
        }
    }
}
