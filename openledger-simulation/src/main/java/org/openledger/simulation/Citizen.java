/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openledger.Actor;
import org.openledger.party.AccountId;
import org.openledger.party.Signer;
import org.openledger.token.Amount;

/** One actor of a run: an account with hands, and what it remembers. */
final class Citizen {
    final int index;
    final int group;
    final int place;
    final Signer signer;
    final Actor actor;
    final AccountId account;
    Amount effort = Amount.ZERO;
    private @Nullable Map<Class<?>, Object> memory;

    Citizen(int index, int group, int place, Signer signer, Actor actor) {
        this.index = index;
        this.group = group;
        this.place = place;
        this.signer = signer;
        this.actor = actor;
        this.account = signer.account();
    }

    <T> T own(Class<T> type, Supplier<T> fresh) {
        Map<Class<?>, Object> known = memory;
        if (known == null) {
            known = new HashMap<>();
            memory = known;
        }
        return type.cast(known.computeIfAbsent(type, it -> fresh.get()));
    }
}
