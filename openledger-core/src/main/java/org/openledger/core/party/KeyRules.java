/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.party;

import org.openledger.OpenLedgerBug;
import org.openledger.Refusal.Code;
import org.openledger.core.rule.AccountKeys;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.governance.Parameter;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.party.Guardians;
import org.openledger.party.KeyChange;
import org.openledger.party.PartyCommand.CancelKeyChange;
import org.openledger.party.PartyCommand.Recover;
import org.openledger.party.PartyCommand.RotateKey;
import org.openledger.party.PartyCommand.SetGuardians;
import org.openledger.party.PartyEvent.GuardiansSet;
import org.openledger.party.PartyEvent.KeyChangeBegun;
import org.openledger.party.PartyEvent.KeyChangeCancelled;
import org.openledger.party.PartyEvent.KeyChangePostponed;
import org.openledger.party.PartyEvent.KeyChanged;
import org.openledger.party.PartyEvent.RecoveryApproved;
import org.openledger.party.VerificationKey;

/** How an account gets another key: never at once, and never during a dispute, so that a thief can be stopped. */
public final class KeyRules {
    private KeyRules() {}

    /** The account asks for another key. */
    public static void rotate(RotateKey command, Context context, Draft draft) {
        requireChangeable(context.account(), command.key(), context);
        begin(context.account(), command.key(), false, Parameters.ROTATION_DELAY, context, draft);
    }

    /** The current key stops a change, even in a dispute. */
    public static void cancel(CancelKeyChange command, Context context, Draft draft) {
        KeyChange change = context.ledger()
                .keyChange(context.account())
                .filter(pending -> pending.number() == command.change())
                .orElseThrow(() -> Refused.because(
                        Code.NOT_FOUND,
                        context.account(),
                        "change " + command.change() + " of its key is not on its way"));
        draft.add(new KeyChangeCancelled(change.number()));
    }

    /** The account names its guardians; not while a change is on its way, so that a thief cannot shake off a recovery. */
    public static void setGuardians(SetGuardians command, Context context, Draft draft) {
        requireQuiet(context.account(), context);
        Guardians guardians = command.guardians();
        if (guardians.accounts().contains(context.account())) {
            throw Refused.because(Code.NOT_PERMITTED, context.account(), "nobody guards itself: name other accounts");
        }
        draft.add(new GuardiansSet(context.account(), guardians));
    }

    /** A guardian agrees to a new key; with enough of them the change begins. */
    public static void recover(Recover command, Context context, Draft draft) {
        AccountId account = command.account();
        AccountKeys keys = context.ledger().keys(account);
        if (!keys.guardians().accounts().contains(context.account())) {
            throw Refused.because(Code.NOT_PERMITTED, account, context.account() + " is not its guardian");
        }
        requireChangeable(account, command.key(), context);
        draft.add(new RecoveryApproved(account, context.account(), command.key()));
        if (keys.approved(context.account(), command.key()).agreeing(command.key())
                >= keys.guardians().needed()) {
            begin(account, command.key(), true, Parameters.RECOVERY_DELAY, context, draft);
        }
    }

    /** A change is due: it takes effect, or waits as long again while the account is in a dispute. */
    public static void complete(long number, Context context, Draft draft) {
        KeyChange change = context.ledger()
                .keyChange(number)
                .orElseThrow(() -> new OpenLedgerBug("change of key " + number + " is due and not there"));
        if (context.ledger().inDispute(change.account())) {
            draft.add(new KeyChangePostponed(number, context.time() + delay(change.recovery(), context)));
        } else {
            draft.add(new KeyChanged(number, change.account(), change.key()));
        }
    }

    private static long delay(boolean recovery, Context context) {
        return context.parameters().number(recovery ? Parameters.RECOVERY_DELAY : Parameters.ROTATION_DELAY);
    }

    private static void begin(
            AccountId account, VerificationKey key, boolean recovery, Parameter delay, Context context, Draft draft) {
        long due = context.time() + context.parameters().number(delay);
        draft.add(new KeyChangeBegun(new KeyChange(context.ledger().keyChanges(), account, key, recovery, due)));
    }

    private static void requireChangeable(AccountId account, VerificationKey key, Context context) {
        requireQuiet(account, context);
        if (account.equals(AccountId.foundedBy(context.ledger().genesis().operator()))) {
            throw Refused.because(Code.NOT_PERMITTED, account, "the operator's key is that of the genesis");
        }
        if (context.ledger().speaksFor(account, key)) {
            throw Refused.because(Code.ALREADY_EXISTS, account, "this key speaks for it already: give another");
        }
    }

    /** No dispute, and no change on its way. */
    private static void requireQuiet(AccountId account, Context context) {
        if (context.ledger().inDispute(account)) {
            throw Refused.because(Code.KEYS_FROZEN, account, "it is in a dispute: wait until that is over");
        }
        context.ledger().keyChange(account).ifPresent(change -> {
            throw Refused.because(
                    Code.WRONG_STATE, account, "a change of its key is due at " + change.due() + ": cancel it first");
        });
    }
}
