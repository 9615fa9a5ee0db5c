/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import java.util.Optional;
import java.util.Set;
import org.openledger.Event;
import org.openledger.Refusal;
import org.openledger.audit.Hash;
import org.openledger.party.AccountId;
import org.openledger.stake.StakeId;

/** What happened to Datanets and their rows. */
public sealed interface DatanetEvent extends Event {

    /**
     * A Datanet was founded.
     *
     * @param datanet its id, the next ordinal
     * @param founder who
     * @param terms its rules
     */
    record Created(DatanetId datanet, AccountId founder, DatanetTerms terms) implements DatanetEvent {
        @Override
        public int kind() {
            return 20;
        }
    }

    /**
     * A member's roles are exactly these from now on; none means no longer a member.
     *
     * @param datanet where
     * @param account who
     * @param roles which
     */
    record RolesSet(DatanetId datanet, AccountId account, Set<Role> roles) implements DatanetEvent {
        /** Copies the set. */
        public RolesSet {
            roles = Set.copyOf(roles);
        }

        @Override
        public int kind() {
            return 21;
        }
    }

    /**
     * The terms are these from now on.
     *
     * @param datanet where
     * @param terms the new rules
     */
    record TermsRevised(DatanetId datanet, DatanetTerms terms) implements DatanetEvent {
        @Override
        public int kind() {
            return 22;
        }
    }

    /**
     * A version was frozen.
     *
     * @param version which rows
     * @param use for what the version is
     */
    record VersionPublished(DatasetVersion version, Use use) implements DatanetEvent {
        @Override
        public int kind() {
            return 23;
        }
    }

    /**
     * A row was committed.
     *
     * @param contribution its id, the next ordinal
     * @param datanet where
     * @param author who
     * @param commitment to author and content
     * @param stake what stands behind it
     * @param revealBy when it expires unrevealed, in milliseconds since 1970
     * @param derivation of which rows it was made; nothing for raw material
     */
    record Committed(
            ContributionId contribution,
            DatanetId datanet,
            AccountId author,
            Hash commitment,
            StakeId stake,
            long revealBy,
            Optional<Derivation> derivation)
            implements DatanetEvent {
        @Override
        public int kind() {
            return 30;
        }
    }

    /**
     * A row was revealed.
     *
     * @param contribution which
     * @param blob the hash of its sealed content
     * @param length its length in bytes
     */
    record Revealed(ContributionId contribution, Hash blob, int length) implements DatanetEvent {
        @Override
        public int kind() {
            return 31;
        }
    }

    /**
     * A row entered another state of its life.
     *
     * @param contribution which
     * @param status the new state
     * @param deadline when it ends by itself, in milliseconds since 1970; 0 if it does not
     */
    record StatusChanged(ContributionId contribution, ContributionStatus status, long deadline)
            implements DatanetEvent {
        @Override
        public int kind() {
            return 32;
        }
    }

    /**
     * A row's content is gone for ever.
     *
     * @param contribution which
     * @param purges what was done
     */
    record Erased(ContributionId contribution, Set<Purge> purges) implements DatanetEvent {
        /** Copies the set. */
        public Erased {
            purges = Set.copyOf(purges);
        }

        @Override
        public int kind() {
            return 33;
        }
    }

    /**
     * A change was proposed; members vote with the shares of earlier leaves.
     *
     * @param change its id, the next ordinal
     * @param datanet of which Datanet
     * @param proposer who
     * @param what what would be done
     * @param shares how many there are
     * @param until when the vote closes, in milliseconds since 1970
     */
    record ChangeProposed(
            ChangeId change, DatanetId datanet, AccountId proposer, DatanetChange what, long shares, long until)
            implements DatanetEvent {
        @Override
        public int kind() {
            return 26;
        }
    }

    /**
     * A member voted.
     *
     * @param change on which change
     * @param voter who
     * @param supports yes or no
     * @param shares with how many shares
     */
    record ChangeVoted(ChangeId change, AccountId voter, boolean supports, long shares) implements DatanetEvent {
        @Override
        public int kind() {
            return 27;
        }
    }

    /**
     * A change was decided, done, or reverted.
     *
     * @param change which
     * @param status where it is now
     * @param deadline when that ends by itself, in milliseconds since 1970; 0 if it does not
     * @param refusal why it was reverted, if it was
     */
    record ChangeMoved(ChangeId change, ChangeProposal.Status status, long deadline, Optional<Refusal.Code> refusal)
            implements DatanetEvent {
        @Override
        public int kind() {
            return 28;
        }
    }

    /**
     * How good a version is, was put on record.
     *
     * @param datanet of which Datanet
     * @param version its number
     * @param profile what was counted
     */
    record ProfileRecorded(DatanetId datanet, int version, QualityProfile profile) implements DatanetEvent {
        @Override
        public int kind() {
            return 29;
        }
    }

    /**
     * A row's rights are these from now on.
     *
     * @param contribution which
     * @param rights the narrower ones
     */
    record Restricted(ContributionId contribution, UsageRights rights) implements DatanetEvent {
        @Override
        public int kind() {
            return 35;
        }
    }

    /**
     * A row's author got shares of its Datanet.
     *
     * @param contribution for which row
     * @param shares how many
     */
    record SharesMinted(ContributionId contribution, long shares) implements DatanetEvent {
        @Override
        public int kind() {
            return 36;
        }
    }

    /**
     * The shares that a row's author got for it are no more.
     *
     * @param contribution for which row
     * @param shares how many, as many as were minted
     */
    record SharesTaken(ContributionId contribution, long shares) implements DatanetEvent {
        @Override
        public int kind() {
            return 37;
        }
    }
}
