/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.party;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.openledger.Bytes;
import org.openledger.OpenLedgerBug;
import org.openledger.internal.Require;

/**
 * A party of the ledger: 32 bytes, the SHA-256 of {@code "openledger/account/v1"}, the key type and the first key.
 *
 * <p>It outlives its keys: a rotated account keeps its id.
 *
 * @param bytes 32 bytes
 */
public record AccountId(Bytes bytes) implements Comparable<AccountId> {

    private static final byte[] DOMAIN = "openledger/account/v1".getBytes(StandardCharsets.UTF_8);

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if it is not 32 bytes
     */
    public AccountId {
        Require.inRange(bytes.length(), 32, 32, "account id length");
    }

    /**
     * Returns the account with that id.
     *
     * @param bytes 32 bytes
     * @return the id
     */
    public static AccountId of(byte[] bytes) {
        return new AccountId(Bytes.of(bytes));
    }

    /**
     * Returns the account that a key founds.
     *
     * @param key the first key
     * @return the id
     */
    public static AccountId foundedBy(VerificationKey key) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(DOMAIN);
            sha256.update((byte) key.type().code());
            return of(sha256.digest(key.bytes().toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new OpenLedgerBug("every Java platform has SHA-256", e);
        }
    }

    /**
     * Returns a copy of the bytes.
     *
     * @return 32 bytes
     */
    public byte[] toArray() {
        return bytes.toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountId that && bytes.equals(that.bytes);
    }

    @Override
    public int hashCode() {
        return bytes.hashCode();
    }

    @Override
    public int compareTo(AccountId other) {
        return bytes.compareTo(other.bytes);
    }

    /** Returns the first eight hexadecimal digits, enough for people. */
    @Override
    public String toString() {
        return bytes.hex().substring(0, 8);
    }
}
