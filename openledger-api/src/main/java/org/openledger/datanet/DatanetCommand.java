/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import java.util.Optional;
import java.util.Set;
import org.openledger.Command;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;

/** What an account asks of a Datanet. */
public sealed interface DatanetCommand extends Command {

    /**
     * Founds a Datanet; the founder becomes its owner, curator and first contributor.
     *
     * @param terms its rules
     */
    record Create(DatanetTerms terms) implements DatanetCommand {
        @Override
        public int type() {
            return 20;
        }
    }

    /**
     * Joins an open Datanet as a contributor.
     *
     * @param datanet which
     */
    record Join(DatanetId datanet) implements DatanetCommand {
        @Override
        public int type() {
            return 21;
        }
    }

    /**
     * Leaves; rows, stakes and earnings stay.
     *
     * @param datanet which
     */
    record Leave(DatanetId datanet) implements DatanetCommand {
        @Override
        public int type() {
            return 22;
        }
    }

    /**
     * Sets a member's roles; no roles removes the member. Owners only; the last owner stays.
     *
     * @param datanet which
     * @param account whose
     * @param roles exactly these from now on
     */
    record Grant(DatanetId datanet, AccountId account, Set<Role> roles) implements DatanetCommand {
        /** Copies the set. */
        public Grant {
            roles = Set.copyOf(roles);
        }

        @Override
        public int type() {
            return 23;
        }
    }

    /**
     * Replaces the terms; the kind must stay. Owners only.
     *
     * @param datanet which
     * @param terms the new rules
     */
    record Revise(DatanetId datanet, DatanetTerms terms) implements DatanetCommand {
        @Override
        public int type() {
            return 24;
        }
    }

    /**
     * Freezes the active rows whose rights allow a use as the next version. Curators only.
     *
     * @param datanet which
     * @param use for what the version is; nothing for all that the terms allow
     */
    record PublishVersion(DatanetId datanet, Optional<Use> use) implements DatanetCommand {
        /** Freezes the rows for all that the terms allow. */
        public PublishVersion(DatanetId datanet) {
            this(datanet, Optional.empty());
        }

        @Override
        public int type() {
            return 25;
        }
    }

    /**
     * Proposes a change that the members decide about, by their shares. Holders of {@code change-threshold} of the shares only, one open change each.
     *
     * @param datanet which
     * @param change what would be done
     */
    record ProposeChange(DatanetId datanet, DatanetChange change) implements DatanetCommand {
        @Override
        public int type() {
            return 26;
        }
    }

    /**
     * Votes on a change with the shares held before it was proposed, once.
     *
     * @param change which
     * @param supports yes or no
     */
    record VoteChange(ChangeId change, boolean supports) implements DatanetCommand {
        @Override
        public int type() {
            return 27;
        }
    }

    /**
     * Records how good a version is, once. Operator only.
     *
     * @param datanet of which Datanet
     * @param version its number
     * @param profile what was counted
     */
    record RecordProfile(DatanetId datanet, int version, QualityProfile profile) implements DatanetCommand {
        @Override
        public int type() {
            return 28;
        }
    }

    /**
     * Commits to a row without showing it: the order of commits is the order of priority.
     *
     * @param datanet for which
     * @param commitment to author and content ({@link org.openledger.privacy.Commitments#contribution})
     * @param stake what stands behind it
     * @param derivation of which rows it was made; nothing for raw material
     */
    record Commit(DatanetId datanet, Hash commitment, Amount stake, Optional<Derivation> derivation)
            implements DatanetCommand {
        /** Commits to raw material. */
        public Commit(DatanetId datanet, Hash commitment, Amount stake) {
            this(datanet, commitment, stake, Optional.empty());
        }

        @Override
        public int type() {
            return 30;
        }
    }

    /**
     * Reveals a committed row: its sealed content lies in the blob store, and opens to the commitment.
     *
     * @param contribution which
     * @param blob the hash of the sealed content
     * @param length the content's length in bytes, 1 to {@link Content#MAX_BYTES}
     */
    record Reveal(ContributionId contribution, Hash blob, int length) implements DatanetCommand {
        /** Checks the length. */
        public Reveal {
            Require.inRange(length, 1, Content.MAX_BYTES, "content length");
        }

        @Override
        public int type() {
            return 31;
        }
    }

    /**
     * Withdraws a row from future use; what old models owe for it stays owed.
     *
     * @param contribution which
     */
    record Withdraw(ContributionId contribution) implements DatanetCommand {
        @Override
        public int type() {
            return 32;
        }
    }

    /**
     * Has the content of an own row erased for ever; what was paid or is owed for it stays. Not while it is under review or challenged.
     *
     * @param contribution which
     */
    record Erase(ContributionId contribution) implements DatanetCommand {
        @Override
        public int type() {
            return 33;
        }
    }

    /**
     * Records that a row is erased. Operator only.
     *
     * @param contribution which
     * @param purges what was done
     */
    record RecordErasure(ContributionId contribution, Set<Purge> purges) implements DatanetCommand {
        /** Copies the set. */
        public RecordErasure {
            purges = Set.copyOf(purges);
        }

        @Override
        public int type() {
            return 34;
        }
    }

    /**
     * Narrows what may be done with an own row from now on; nothing widens it again. Versions that contain it keep it.
     *
     * @param contribution which
     * @param rights no more than are in force
     */
    record Restrict(ContributionId contribution, UsageRights rights) implements DatanetCommand {
        @Override
        public int type() {
            return 35;
        }
    }
}
