/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.BOOL;
import static org.openledger.core.codec.Basics.HASH;
import static org.openledger.core.codec.Basics.INT;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.TEXT;
import static org.openledger.core.codec.Basics.as;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Basics.position;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Field.optional;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;
import static org.openledger.core.codec.Records.record;
import static org.openledger.core.codec.TokenCodecs.AMOUNT;

import java.util.Set;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.Datanet;
import org.openledger.datanet.DatanetCommand.Create;
import org.openledger.datanet.DatanetCommand.Grant;
import org.openledger.datanet.DatanetCommand.Join;
import org.openledger.datanet.DatanetCommand.Leave;
import org.openledger.datanet.DatanetCommand.PublishVersion;
import org.openledger.datanet.DatanetCommand.Revise;
import org.openledger.datanet.DatanetEvent.Created;
import org.openledger.datanet.DatanetEvent.RolesSet;
import org.openledger.datanet.DatanetEvent.TermsRevised;
import org.openledger.datanet.DatanetEvent.VersionPublished;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.datanet.DatasetVersion;
import org.openledger.datanet.Purpose;
import org.openledger.datanet.Role;
import org.openledger.datanet.UsageRights;
import org.openledger.datanet.Use;

/** Datanets and versions in the log. */
public final class DatanetCodecs {
    /** The id of a Datanet. */
    public static final Codec<DatanetId> DATANET_ID = as(LONG, DatanetId::ordinal, DatanetId::new);

    /** The id of a row. */
    public static final Codec<ContributionId> CONTRIBUTION_ID = as(LONG, ContributionId::ordinal, ContributionId::new);

    /** Roles: the sum of 2 to the power of their positions. */
    public static final Codec<Set<Role>> ROLES = new EnumSetCodec<>(Role.class, Role.values());

    /** A use. */
    public static final Codec<Use> USE = record(
            Use::new,
            field(new EnumSetCodec<>(Purpose.class, Purpose.values()), Use::purposes),
            field(list(TEXT), Use::territories));

    /** Rights. */
    public static final Codec<UsageRights> RIGHTS = record(
            UsageRights::new,
            field(TEXT, UsageRights::licence),
            field(BOOL, UsageRights::training),
            field(BOOL, UsageRights::derivatives),
            field(USE, UsageRights::use),
            field(LONG, UsageRights::until));

    static final Codec<DatanetTerms> TERMS = record(
            DatanetTerms::new,
            field(TEXT, DatanetTerms::name),
            field(position(ContentKind.values()), DatanetTerms::kind),
            field(TEXT, DatanetTerms::purpose),
            optional(TEXT, DatanetTerms::language),
            field(AMOUNT, DatanetTerms::minStake),
            field(RIGHTS, DatanetTerms::rights),
            field(BOOL, DatanetTerms::openToAll),
            field(TEXT, DatanetTerms::domain),
            field(INT, DatanetTerms::experts));

    /** A version. */
    public static final Codec<DatasetVersion> VERSION = record(
            DatasetVersion::new,
            field(DATANET_ID, DatasetVersion::datanet),
            field(INT, DatasetVersion::number),
            field(INT, DatasetVersion::rows),
            field(HASH, DatasetVersion::manifest));

    /** A Datanet as the state keeps it. */
    public static final Codec<Datanet> DATANET = record(
            Datanet::new,
            field(DATANET_ID, Datanet::id),
            field(TERMS, Datanet::terms),
            field(ACCOUNT, Datanet::founder),
            field(INT, Datanet::members),
            field(INT, Datanet::rows),
            optional(VERSION, Datanet::latest));

    static final Codec<Create> CREATE = record(Create::new, field(TERMS, Create::terms));

    static final Codec<Join> JOIN = record(Join::new, field(DATANET_ID, Join::datanet));

    static final Codec<Leave> LEAVE = record(Leave::new, field(DATANET_ID, Leave::datanet));

    static final Codec<Grant> GRANT = record(
            Grant::new, field(DATANET_ID, Grant::datanet), field(ACCOUNT, Grant::account), field(ROLES, Grant::roles));

    static final Codec<Revise> REVISE =
            record(Revise::new, field(DATANET_ID, Revise::datanet), field(TERMS, Revise::terms));

    static final Codec<PublishVersion> PUBLISH_VERSION =
            record(PublishVersion::new, field(DATANET_ID, PublishVersion::datanet), optional(USE, PublishVersion::use));

    static final Codec<Created> CREATED = record(
            Created::new,
            field(DATANET_ID, Created::datanet),
            field(ACCOUNT, Created::founder),
            field(TERMS, Created::terms));

    static final Codec<RolesSet> ROLES_SET = record(
            RolesSet::new,
            field(DATANET_ID, RolesSet::datanet),
            field(ACCOUNT, RolesSet::account),
            field(ROLES, RolesSet::roles));

    static final Codec<TermsRevised> TERMS_REVISED =
            record(TermsRevised::new, field(DATANET_ID, TermsRevised::datanet), field(TERMS, TermsRevised::terms));

    static final Codec<VersionPublished> VERSION_PUBLISHED =
            record(VersionPublished::new, field(VERSION, VersionPublished::version), field(USE, VersionPublished::use));

    private DatanetCodecs() {}
}
