/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
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
import org.openledger.datanet.Role;
import org.openledger.datanet.UsageRights;
import org.openledger.datanet.Use;
import org.openledger.party.AccountId;

/** What may happen to Datanets, their members and their versions. */
public final class DatanetRules {
    private DatanetRules() {}

    /** Anybody founds a Datanet, and has every role in it. */
    public static void create(Create command, Context context, Draft draft) {
        DatanetId id = new DatanetId(context.ledger().datanets());
        draft.add(new Created(id, context.account(), command.terms()));
        draft.add(new RolesSet(id, context.account(), EnumSet.allOf(Role.class)));
    }

    /** Anybody joins an open Datanet as a contributor. */
    public static void join(Join command, Context context, Draft draft) {
        Datanet datanet = datanet(command.datanet(), context);
        if (!context.ledger().roles(datanet.id(), context.account()).isEmpty()) {
            throw Refused.because(Code.ALREADY_EXISTS, datanet.id(), "the account is a member");
        }
        if (!datanet.terms().openToAll()) {
            throw Refused.because(Code.NOT_PERMITTED, datanet.id(), "members join by invitation: ask an owner");
        }
        draft.add(new RolesSet(datanet.id(), context.account(), Set.of(Role.CONTRIBUTOR)));
    }

    /** A member leaves, unless it is the last owner. */
    public static void leave(Leave command, Context context, Draft draft) {
        Datanet datanet = datanet(command.datanet(), context);
        requireMember(datanet.id(), context);
        requireAnOwnerStays(datanet.id(), context.account(), Set.of(), context);
        draft.add(new RolesSet(datanet.id(), context.account(), Set.of()));
    }

    /** An owner sets anybody's roles; the last owner stays an owner. */
    public static void grant(Grant command, Context context, Draft draft) {
        Datanet datanet = datanet(command.datanet(), context);
        requireRole(Role.OWNER, datanet.id(), context);
        if (makesOrUnmakesAnOwner(command, context)) {
            requireFounding(datanet, context);
        }
        requireAnOwnerStays(datanet.id(), command.account(), command.roles(), context);
        draft.add(new RolesSet(datanet.id(), command.account(), command.roles()));
    }

    /**
     * An owner replaces the terms while nobody but the founder holds shares; the kind of the rows stays, and so does the domain, for reputation does not
     * move from one to another.
     */
    public static void revise(Revise command, Context context, Draft draft) {
        Datanet datanet = datanet(command.datanet(), context);
        requireRole(Role.OWNER, datanet.id(), context);
        requireFounding(datanet, context);
        requireSameKind(command.terms(), datanet);
        draft.add(new TermsRevised(datanet.id(), command.terms()));
    }

    /** A curator freezes the active rows whose rights allow a use as the next version. */
    public static void publishVersion(PublishVersion command, Context context, Draft draft) {
        Datanet datanet = datanet(command.datanet(), context);
        requireRole(Role.CURATOR, datanet.id(), context);
        UsageRights rights = datanet.terms().rights();
        Use use = command.use().orElse(rights.use());
        if (!rights.allow(use, context.time())) {
            throw Refused.because(
                    Code.OUTSIDE_RIGHTS, datanet.id(), "its terms allow " + rights + ", the version is for " + use);
        }
        List<ContributionId> rows = context.ledger().fitting(datanet.id(), use, context.time());
        if (rows.isEmpty()) {
            throw Refused.because(Code.EMPTY, datanet.id(), "no active row allows it: there is nothing to publish");
        }
        int number = 1 + datanet.latest().map(DatasetVersion::number).orElse(0);
        draft.add(new VersionPublished(
                new DatasetVersion(
                        datanet.id(), number, rows.size(), context.ledger().manifest(rows)),
                use));
    }

    /** The Datanet with an id, or a no. */
    public static Datanet datanet(DatanetId id, Context context) {
        return context.ledger()
                .datanet(id)
                .orElseThrow(() -> Refused.because(Code.NOT_FOUND, id, "there is no such Datanet"));
    }

    /** Says no unless the account has the role. */
    public static void requireRole(Role role, DatanetId datanet, Context context) {
        requireMember(datanet, context);
        if (!context.ledger().roles(datanet, context.account()).contains(role)) {
            throw Refused.because(Code.NOT_PERMITTED, datanet, "the account lacks the role " + role);
        }
    }

    /** Says no once others than the founder own a part: from then on the members decide, and no owner does. */
    private static void requireFounding(Datanet datanet, Context context) {
        long all = context.ledger().shares(datanet.id());
        long founders = context.ledger().shares(datanet.id(), datanet.founder());
        if (all != founders) {
            throw Refused.because(
                    Code.MEMBERS_DECIDE,
                    datanet.id(),
                    (all - founders) + " of " + all + " shares are others' than the founder's: propose the change");
        }
    }

    private static boolean makesOrUnmakesAnOwner(Grant command, Context context) {
        return context.ledger().roles(command.datanet(), command.account()).contains(Role.OWNER)
                != command.roles().contains(Role.OWNER);
    }

    /** Says no to another kind of rows, or to another domain. */
    static void requireSameKind(DatanetTerms terms, Datanet datanet) {
        if (terms.kind() != datanet.terms().kind()) {
            throw Refused.because(
                    Code.WRONG_KIND,
                    datanet.id(),
                    terms.kind() + " rows: give " + datanet.terms().kind());
        }
        if (!terms.domain().equals(datanet.terms().domain())) {
            throw Refused.because(
                    Code.WRONG_KIND,
                    datanet.id(),
                    "domain " + terms.domain() + ": give " + datanet.terms().domain());
        }
    }

    private static void requireMember(DatanetId datanet, Context context) {
        if (context.ledger().roles(datanet, context.account()).isEmpty()) {
            throw Refused.because(Code.NOT_A_MEMBER, datanet, "the account has no role: join first");
        }
    }

    /** Says no if nobody would own the Datanet any more. */
    static void requireAnOwnerStays(DatanetId datanet, AccountId account, Set<Role> after, Context context) {
        boolean losesAnOwner =
                context.ledger().roles(datanet, account).contains(Role.OWNER) && !after.contains(Role.OWNER);
        if (losesAnOwner && context.ledger().owners(datanet) == 1) {
            throw Refused.because(Code.NOT_PERMITTED, datanet, "the last owner stays: make another one first");
        }
    }
}
