/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import org.openledger.Bytes;
import org.openledger.Command;
import org.openledger.CommandId;
import org.openledger.SignedCommand;
import org.openledger.audit.Hash;
import org.openledger.core.codec.Envelope;
import org.openledger.core.codec.Envelopes;
import org.openledger.party.AccountId;
import org.openledger.party.Authorisation;
import org.openledger.party.Signer;

/** Where envelopes for one ledger are made, and the operator's are signed. */
final class OperatorDesk {
    private final Hash ledger;
    private final Signer operator;

    OperatorDesk(Hash ledger, Signer operator) {
        this.ledger = ledger;
        this.operator = operator;
    }

    AccountId account() {
        return operator.account();
    }

    /** An envelope without a gas limit. */
    Envelope envelope(AccountId account, CommandId id, long notAfter, Command command) {
        return new Envelope(ledger, account, id, notAfter, Long.MAX_VALUE, command);
    }

    Hash ledger() {
        return ledger;
    }

    /** The operator's signature over it. */
    SignedCommand sign(Envelope envelope) {
        byte[] bytes = Envelopes.encode(envelope);
        return new SignedCommand(Bytes.of(bytes), new Authorisation.Signature(operator.key(), sign(bytes)));
    }

    /** The operator's signature over a statement that begins with a domain of its own. */
    Bytes sign(byte[] statement) {
        return Bytes.of(operator.sign(ledger, statement));
    }
}
