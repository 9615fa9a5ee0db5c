/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.state;

import java.util.List;
import java.util.Optional;
import org.openledger.core.rule.AccountKeys;
import org.openledger.core.rule.Seeds;
import org.openledger.core.table.Due;
import org.openledger.governance.Parameters;
import org.openledger.ledger.Genesis;
import org.openledger.ledger.Signatures;
import org.openledger.party.AccountId;
import org.openledger.party.Guardians;
import org.openledger.party.KeyChange;
import org.openledger.party.VerificationKey;

/** What is read of the ledger itself: its beginning, its numbers, what is due, and whose keys speak. */
interface SystemReads extends OverRooms {
    @Override
    default Genesis genesis() {
        return rooms().system
                .genesis()
                .orElseThrow(() -> new IllegalStateException("the ledger has not begun: apply its genesis first"));
    }

    @Override
    default Signatures signatures() {
        return genesis().signatures();
    }

    @Override
    default Seeds seeds() {
        return rooms().system.seeds();
    }

    @Override
    default Parameters parameters() {
        return rooms().governance.current();
    }

    @Override
    default Parameters parameters(int version) {
        return rooms().governance.version(version);
    }

    @Override
    default List<Due> waiting(long beforeHeight, int most) {
        return rooms().reviews.waiting(beforeHeight, most);
    }

    @Override
    default List<Due> due(long time, int most) {
        return rooms().agenda.due(time, most);
    }

    @Override
    default AccountKeys keys(AccountId account) {
        return rooms().parties.keys(account);
    }

    @Override
    default Optional<VerificationKey> changedKey(AccountId account) {
        return keys(account).key();
    }

    @Override
    default Guardians guardians(AccountId account) {
        return keys(account).guardians();
    }

    @Override
    default Optional<KeyChange> keyChange(AccountId account) {
        return keys(account).change().flatMap(rooms().parties::change);
    }

    @Override
    default Optional<KeyChange> keyChange(long number) {
        return rooms().parties.change(number);
    }

    @Override
    default long keyChanges() {
        return rooms().parties.count();
    }

    @Override
    default boolean speaksFor(AccountId account, VerificationKey key) {
        return rooms().parties.speaksFor(account, key);
    }

    @Override
    default boolean inDispute(AccountId account) {
        return rooms().parties.inDispute(account);
    }
}
