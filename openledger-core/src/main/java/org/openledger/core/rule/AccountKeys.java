/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Field.optional;
import static org.openledger.core.codec.Records.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openledger.core.codec.Codec;
import org.openledger.core.codec.PartyCodecs;
import org.openledger.party.AccountId;
import org.openledger.party.Guardians;
import org.openledger.party.VerificationKey;

/**
 * What an account that ever changed anything about its keys has.
 *
 * @param key what speaks for it; nothing while it is the key that founded it
 * @param change the number of the change that is on its way
 * @param guardians who may give it a new key
 * @param approvals what the guardians agreed to since they were named or last agreed
 */
public record AccountKeys(
        Optional<VerificationKey> key, Optional<Long> change, Guardians guardians, List<Approval> approvals) {
    /** An account with the key that founded it. */
    public static final AccountKeys FIRST =
            new AccountKeys(Optional.empty(), Optional.empty(), Guardians.NONE, List.of());

    /** How the state keeps it. */
    public static final Codec<AccountKeys> CODEC = record(
            AccountKeys::new,
            optional(PartyCodecs.KEY, AccountKeys::key),
            optional(LONG, AccountKeys::change),
            field(PartyCodecs.GUARDIANS, AccountKeys::guardians),
            field(list(Approval.CODEC), AccountKeys::approvals));

    /** Copies the list. */
    public AccountKeys {
        approvals = List.copyOf(approvals);
    }

    /**
     * What one guardian agreed to last.
     *
     * @param guardian who
     * @param key to which key
     */
    public record Approval(AccountId guardian, VerificationKey key) {
        private static final Codec<Approval> CODEC = record(
                Approval::new, field(PartyCodecs.ACCOUNT, Approval::guardian), field(PartyCodecs.KEY, Approval::key));
    }

    /** The same with what a guardian agreed to, in place of what that guardian agreed to before. */
    public AccountKeys approved(AccountId guardian, VerificationKey agreed) {
        List<Approval> now = new ArrayList<>(approvals);
        now.removeIf(approval -> approval.guardian().equals(guardian));
        now.add(new Approval(guardian, agreed));
        return new AccountKeys(key, change, guardians, now);
    }

    /** How many guardians agree to a key. */
    public long agreeing(VerificationKey to) {
        return approvals.stream().filter(approval -> approval.key().equals(to)).count();
    }
}
