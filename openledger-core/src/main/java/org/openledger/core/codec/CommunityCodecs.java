/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.BOOL;
import static org.openledger.core.codec.Basics.INT;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.as;
import static org.openledger.core.codec.Basics.by;
import static org.openledger.core.codec.Basics.position;
import static org.openledger.core.codec.DatanetCodecs.CONTRIBUTION_ID;
import static org.openledger.core.codec.DatanetCodecs.DATANET_ID;
import static org.openledger.core.codec.DatanetCodecs.ROLES;
import static org.openledger.core.codec.DatanetCodecs.TERMS;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Field.optional;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;
import static org.openledger.core.codec.Records.record;
import static org.openledger.core.codec.TokenCodecs.AMOUNT;

import org.openledger.Refusal;
import org.openledger.datanet.ChangeId;
import org.openledger.datanet.ChangeProposal;
import org.openledger.datanet.DatanetChange;
import org.openledger.datanet.DatanetChange.Revise;
import org.openledger.datanet.DatanetChange.SetRoles;
import org.openledger.datanet.DatanetChange.Spend;
import org.openledger.datanet.DatanetCommand.ProposeChange;
import org.openledger.datanet.DatanetCommand.RecordProfile;
import org.openledger.datanet.DatanetCommand.VoteChange;
import org.openledger.datanet.DatanetEvent.ChangeMoved;
import org.openledger.datanet.DatanetEvent.ChangeProposed;
import org.openledger.datanet.DatanetEvent.ChangeVoted;
import org.openledger.datanet.DatanetEvent.ProfileRecorded;
import org.openledger.datanet.DatanetEvent.SharesMinted;
import org.openledger.datanet.DatanetEvent.SharesTaken;
import org.openledger.datanet.QualityProfile;

/** What members of a Datanet own and decide, in the log. */
public final class CommunityCodecs {
    /** The id of a change. */
    public static final Codec<ChangeId> CHANGE_ID = as(LONG, ChangeId::ordinal, ChangeId::new);

    private static final int SPEND = 1;
    private static final int REVISE = 2;
    private static final int SET_ROLES = 3;

    private static final Codec<Spend> SPENDING =
            record(Spend::new, field(ACCOUNT, Spend::to), field(AMOUNT, Spend::amount));

    private static final Codec<SetRoles> SETTING =
            record(SetRoles::new, field(ACCOUNT, SetRoles::account), field(ROLES, SetRoles::roles));

    /** A change: {@code [sort, record]}. */
    private static final Codec<DatanetChange> CHANGE = by(
            (out, change) -> {
                out.array(2);
                if (change instanceof Spend spend) {
                    SPENDING.write(out.uint(SPEND), spend);
                } else if (change instanceof Revise revise) {
                    TERMS.write(out.uint(REVISE), revise.terms());
                } else if (change instanceof SetRoles set) {
                    SETTING.write(out.uint(SET_ROLES), set);
                }
            },
            in -> {
                in.array(2);
                return switch (in.uint(SET_ROLES)) {
                    case SPEND -> SPENDING.read(in);
                    case REVISE -> new Revise(TERMS.read(in));
                    case SET_ROLES -> SETTING.read(in);
                    default -> throw new IllegalArgumentException("change of sort 0: give 1 to " + SET_ROLES);
                };
            });

    private static final Codec<ChangeProposal.Status> STATUS = position(ChangeProposal.Status.values());

    private static final Codec<Refusal.Code> CODE = as(LONG, code -> (long) code.number(), Refusal.Code::ofNumber);

    /** How good a version is. */
    public static final Codec<QualityProfile> PROFILE = record(
            QualityProfile::new,
            field(INT, QualityProfile::rows),
            field(INT, QualityProfile::duplicatePpm),
            field(INT, QualityProfile::stalePpm),
            field(INT, QualityProfile::topAuthorPpm),
            field(INT, QualityProfile::topClassPpm),
            field(INT, QualityProfile::missingPpm),
            field(INT, QualityProfile::disagreementPpm),
            field(LONG, QualityProfile::staleAfter));

    static final Codec<RecordProfile> RECORD_PROFILE = record(
            RecordProfile::new,
            field(DATANET_ID, RecordProfile::datanet),
            field(INT, RecordProfile::version),
            field(PROFILE, RecordProfile::profile));

    static final Codec<ProfileRecorded> PROFILE_RECORDED = record(
            ProfileRecorded::new,
            field(DATANET_ID, ProfileRecorded::datanet),
            field(INT, ProfileRecorded::version),
            field(PROFILE, ProfileRecorded::profile));

    /** A change as the state keeps it. */
    public static final Codec<ChangeProposal> PROPOSAL = record(
            ChangeProposal::new,
            field(CHANGE_ID, ChangeProposal::id),
            field(DATANET_ID, ChangeProposal::datanet),
            field(ACCOUNT, ChangeProposal::proposer),
            field(CHANGE, ChangeProposal::change),
            field(LONG, ChangeProposal::snapshot),
            field(LONG, ChangeProposal::shares),
            field(LONG, ChangeProposal::supports),
            field(LONG, ChangeProposal::opposes),
            field(INT, ChangeProposal::supporters),
            field(STATUS, ChangeProposal::status),
            field(LONG, ChangeProposal::deadline),
            optional(CODE, ChangeProposal::refusal));

    static final Codec<ProposeChange> PROPOSE =
            record(ProposeChange::new, field(DATANET_ID, ProposeChange::datanet), field(CHANGE, ProposeChange::change));

    static final Codec<VoteChange> VOTE =
            record(VoteChange::new, field(CHANGE_ID, VoteChange::change), field(BOOL, VoteChange::supports));

    static final Codec<ChangeProposed> PROPOSED = record(
            ChangeProposed::new,
            field(CHANGE_ID, ChangeProposed::change),
            field(DATANET_ID, ChangeProposed::datanet),
            field(ACCOUNT, ChangeProposed::proposer),
            field(CHANGE, ChangeProposed::what),
            field(LONG, ChangeProposed::shares),
            field(LONG, ChangeProposed::until));

    static final Codec<ChangeVoted> VOTED = record(
            ChangeVoted::new,
            field(CHANGE_ID, ChangeVoted::change),
            field(ACCOUNT, ChangeVoted::voter),
            field(BOOL, ChangeVoted::supports),
            field(LONG, ChangeVoted::shares));

    static final Codec<ChangeMoved> MOVED = record(
            ChangeMoved::new,
            field(CHANGE_ID, ChangeMoved::change),
            field(STATUS, ChangeMoved::status),
            field(LONG, ChangeMoved::deadline),
            optional(CODE, ChangeMoved::refusal));

    static final Codec<SharesMinted> MINTED = record(
            SharesMinted::new, field(CONTRIBUTION_ID, SharesMinted::contribution), field(LONG, SharesMinted::shares));

    static final Codec<SharesTaken> TAKEN = record(
            SharesTaken::new, field(CONTRIBUTION_ID, SharesTaken::contribution), field(LONG, SharesTaken::shares));

    private CommunityCodecs() {}
}
