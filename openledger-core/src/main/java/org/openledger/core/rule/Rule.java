/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

/**
 * What may happen when somebody asks for it: a pure function of the ledger, the command and its context.
 *
 * @param <C> the command
 */
@FunctionalInterface
public interface Rule<C> {
    /**
     * Writes what happens.
     *
     * @param command what is asked
     * @param context of whom, when and by whom
     * @param draft takes the events, in order
     * @throws Refused if the rule says no; then nothing has happened
     */
    void decide(C command, Context context, Draft draft);
}
