/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.review;

import org.openledger.Command;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.party.AccountId;

/** What curators and experts ask of a Datanet's queue for experts. */
public sealed interface ExpertCommand extends Command {

    /**
     * Certifies an account as an expert of a Datanet, or gives its credential another end. Curators only.
     *
     * @param datanet of which
     * @param account who
     * @param until when the credential ends, in milliseconds since 1970
     */
    record CertifyExpert(DatanetId datanet, AccountId account, long until) implements ExpertCommand {
        @Override
        public int type() {
            return 47;
        }
    }

    /**
     * Takes a credential back; what the expert has claimed already may still be answered. Curators only.
     *
     * @param datanet of which
     * @param account whose
     */
    record RevokeExpert(DatanetId datanet, AccountId account) implements ExpertCommand {
        @Override
        public int type() {
            return 48;
        }
    }

    /**
     * Claims a row that waits for experts, and promises a verdict within {@code expert-window}.
     *
     * @param contribution which row
     */
    record ClaimReview(ContributionId contribution) implements ExpertCommand {
        @Override
        public int type() {
            return 49;
        }
    }

    /**
     * Answers a claimed row.
     *
     * @param contribution which row
     * @param vote the verdict
     * @param rationale the hash of the reasons
     */
    record ExpertVerdict(ContributionId contribution, Vote vote, Hash rationale) implements ExpertCommand {
        @Override
        public int type() {
            return 140;
        }
    }
}
