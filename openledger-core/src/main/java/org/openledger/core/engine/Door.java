/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.Optional;
import org.openledger.LedgerView;
import org.openledger.Refusal;
import org.openledger.SignedCommand;
import org.openledger.audit.Hash;
import org.openledger.core.cbor.CborException;
import org.openledger.core.codec.Envelope;
import org.openledger.core.codec.Envelopes;
import org.openledger.party.AccountId;
import org.openledger.party.Authorisation;

/** Everything that is checked about a command before its turn, on any thread: form, ledger, key, signature, evidence. */
final class Door {
    private final Hash ledger;
    private final SignatureCheck signatures;
    private final BatchSignatures batches;
    private final Evidence evidence;
    private final LedgerView committed;

    Door(Hash ledger, SignatureCheck signatures, Evidence evidence, LedgerView committed) {
        this.ledger = ledger;
        this.signatures = signatures;
        this.batches = new BatchSignatures(ledger, signatures);
        this.evidence = evidence;
        this.committed = committed;
    }

    Admission check(SignedCommand command) {
        byte[] bytes = command.envelope().toArray();
        Envelope envelope;
        try {
            envelope = Envelopes.decode(bytes);
        } catch (CborException | IllegalArgumentException e) {
            return rejected(Refusal.Code.MALFORMED, "command", String.valueOf(e.getMessage()));
        }
        if (!envelope.ledger().equals(ledger)) {
            return rejected(
                    Refusal.Code.WRONG_LEDGER,
                    "command " + envelope.id(),
                    "made for ledger " + envelope.ledger() + "; this is " + ledger);
        }
        return authority(envelope, bytes, command.authorisation()).orElseGet(() -> admit(envelope));
    }

    private Optional<Admission> authority(Envelope envelope, byte[] bytes, Authorisation authorisation) {
        AccountId founded = AccountId.foundedBy(authorisation.key());
        if (!founded.equals(envelope.account()) && !isChangedKey(envelope.account(), authorisation)) {
            return Optional.of(rejected(
                    Refusal.Code.BAD_SIGNATURE,
                    "command " + envelope.id(),
                    "the key is that of account " + founded + "; give one of account " + envelope.account()));
        }
        if (!isSigned(bytes, authorisation)) {
            return Optional.of(rejected(
                    Refusal.Code.BAD_SIGNATURE,
                    "command " + envelope.id(),
                    "the signature does not hold; sign these bytes for this ledger with the account's key"));
        }
        return Optional.empty();
    }

    /** Whether the account was given this key; whether it still has it is said at the command's turn. */
    private boolean isChangedKey(AccountId account, Authorisation authorisation) {
        return committed.changedKey(account).filter(authorisation.key()::equals).isPresent();
    }

    private boolean isSigned(byte[] bytes, Authorisation authorisation) {
        if (authorisation instanceof Authorisation.BatchSignature batch) {
            return batches.verify(batch, bytes);
        }
        Authorisation.Signature single = (Authorisation.Signature) authorisation;
        return signatures.verify(single.key(), ledger, bytes, single.signature());
    }

    private Admission admit(Envelope envelope) {
        Evidence.Finding finding = evidence.check(committed, envelope.command());
        return finding.refusal()
                .<Admission>map(Admission.Rejected::new)
                .orElseGet(() -> new Admission.Admitted(envelope, !finding.judged()));
    }

    private static Admission rejected(Refusal.Code code, String subject, String detail) {
        return new Admission.Rejected(Refusals.of(code, subject, detail));
    }
}
