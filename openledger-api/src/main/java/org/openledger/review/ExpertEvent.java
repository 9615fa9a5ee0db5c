/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.review;

import org.openledger.Event;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.party.AccountId;

/** What happened in the queues for experts. */
public sealed interface ExpertEvent extends Event {

    /**
     * An account is an expert of a Datanet.
     *
     * @param datanet of which
     * @param account who
     * @param until when the credential ends, in milliseconds since 1970
     */
    record ExpertCertified(DatanetId datanet, AccountId account, long until) implements ExpertEvent {
        @Override
        public int kind() {
            return 142;
        }
    }

    /**
     * A credential was taken back.
     *
     * @param datanet of which
     * @param account whose
     */
    record ExpertRevoked(DatanetId datanet, AccountId account) implements ExpertEvent {
        @Override
        public int kind() {
            return 143;
        }
    }

    /**
     * A screened row waits for experts before a committee is drawn.
     *
     * @param contribution which row
     * @param datanet its Datanet
     * @param demanded how many verdicts it takes
     * @param until when it expires without them, in milliseconds since 1970
     */
    record ExpertsAsked(ContributionId contribution, DatanetId datanet, int demanded, long until)
            implements ExpertEvent {
        @Override
        public int kind() {
            return 144;
        }
    }

    /**
     * An expert promised a verdict.
     *
     * @param contribution on which row
     * @param expert who
     * @param until when the promise lapses, in milliseconds since 1970
     */
    record ReviewClaimed(ContributionId contribution, AccountId expert, long until) implements ExpertEvent {
        @Override
        public int kind() {
            return 145;
        }
    }

    /**
     * A promise was not kept in time; the expert may not claim this row again.
     *
     * @param contribution which row
     * @param expert whose promise
     */
    record ClaimLapsed(ContributionId contribution, AccountId expert) implements ExpertEvent {
        @Override
        public int kind() {
            return 146;
        }
    }

    /**
     * An expert answered.
     *
     * @param contribution on which row
     * @param expert who
     * @param vote the verdict
     * @param rationale the hash of the reasons
     */
    record ExpertAnswered(ContributionId contribution, AccountId expert, Vote vote, Hash rationale)
            implements ExpertEvent {
        @Override
        public int kind() {
            return 147;
        }
    }
}
