/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.party;

/**
 * A change of an account's key that is on its way: until then the old key speaks for the account, and may cancel it.
 *
 * @param number which, among all changes of keys
 * @param account whose
 * @param key the key that will speak for it
 * @param recovery whether guardians ask for it, not the account itself
 * @param due when it takes effect, in milliseconds since 1970, unless the account is in a dispute then
 */
public record KeyChange(long number, AccountId account, VerificationKey key, boolean recovery, long due) {}
