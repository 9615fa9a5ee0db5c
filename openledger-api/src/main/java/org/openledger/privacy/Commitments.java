/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.review.Vote;

/**
 * The salted commitments that stand in the log instead of what they hide.
 *
 * <p>Each is SHA-256 over a domain, one zero byte, the salt, the account and the payload. Binding by collision
 * resistance, hiding by the 32 random bytes of the salt; bound to the account, so that nobody inherits a commitment.
 */
public final class Commitments {

    private Commitments() {}

    /**
     * Commits an author to a row's content.
     *
     * @param salt fresh for each row
     * @param author who contributes
     * @param content the content's bytes
     * @return the commitment
     */
    public static Hash contribution(Salt salt, AccountId author, byte[] content) {
        return of("openledger/contribution/v1", salt, author, content);
    }

    /**
     * Commits a validator to a vote on one row in one round.
     *
     * @param salt fresh for each vote
     * @param validator who votes
     * @param contribution on which row
     * @param round in which round
     * @param vote what
     * @return the commitment
     */
    public static Hash vote(Salt salt, AccountId validator, ContributionId contribution, int round, Vote vote) {
        byte[] payload = ByteBuffer.allocate(13)
                .putLong(contribution.ordinal())
                .putInt(round)
                .put((byte) vote.ordinal())
                .array();
        return of("openledger/vote/v1", salt, validator, payload);
    }

    /**
     * Commits an account to the right vote on a row.
     *
     * @param salt fresh for each row
     * @param account who knows it
     * @param contribution on which row
     * @param vote the right vote
     * @return the commitment
     */
    public static Hash gold(Salt salt, AccountId account, ContributionId contribution, Vote vote) {
        byte[] payload = ByteBuffer.allocate(9)
                .putLong(contribution.ordinal())
                .put((byte) vote.ordinal())
                .array();
        return of("openledger/gold/v1", salt, account, payload);
    }

    /**
     * Commits a payer to a prompt.
     *
     * @param salt fresh for each request
     * @param payer who asks
     * @param prompt the prompt
     * @return the commitment
     */
    public static Hash prompt(Salt salt, AccountId payer, String prompt) {
        return of("openledger/prompt/v1", salt, payer, prompt.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Commits a node to an output.
     *
     * @param salt fresh for each answer
     * @param node who served
     * @param output the output
     * @return the commitment
     */
    public static Hash output(Salt salt, AccountId node, String output) {
        return of("openledger/output/v1", salt, node, output.getBytes(StandardCharsets.UTF_8));
    }

    private static Hash of(String domain, Salt salt, AccountId account, byte[] payload) {
        byte[] name = domain.getBytes(StandardCharsets.US_ASCII);
        return Hash.sha256(ByteBuffer.allocate(name.length + 65 + payload.length)
                .put(name)
                .put((byte) 0)
                .put(salt.bytes().toArray())
                .put(account.toArray())
                .put(payload)
                .array());
    }
}
