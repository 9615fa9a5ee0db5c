/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.Optional;
import org.openledger.LedgerView;
import org.openledger.audit.Hash;
import org.openledger.governance.Parameters;
import org.openledger.ledger.Signatures;
import org.openledger.party.AccountId;
import org.openledger.party.Guardians;
import org.openledger.party.KeyChange;
import org.openledger.party.VerificationKey;

/** Passes on what is asked of the ledger itself and of its keys. */
interface AskedSystem extends Asked {
    @Override
    default long height() {
        return ask(LedgerView::height);
    }

    @Override
    default long time() {
        return ask(LedgerView::time);
    }

    @Override
    default Hash digest() {
        return ask(LedgerView::digest);
    }

    @Override
    default Hash stateRoot() {
        return ask(LedgerView::stateRoot);
    }

    @Override
    default Signatures signatures() {
        return ask(LedgerView::signatures);
    }

    @Override
    default Parameters parameters() {
        return ask(LedgerView::parameters);
    }

    @Override
    default Optional<VerificationKey> changedKey(AccountId account) {
        return ask(state -> state.changedKey(account));
    }

    @Override
    default Optional<KeyChange> keyChange(AccountId account) {
        return ask(state -> state.keyChange(account));
    }

    @Override
    default Guardians guardians(AccountId account) {
        return ask(state -> state.guardians(account));
    }
}
