/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.worlds;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openledger.Refusal;
import org.openledger.datanet.ChangeId;
import org.openledger.datanet.ChangeProposal;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetChange;
import org.openledger.datanet.DatanetCommand;
import org.openledger.datanet.DatanetEvent;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.datanet.DatasetVersion;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.Edge;
import org.openledger.datanet.Purge;
import org.openledger.datanet.Purpose;
import org.openledger.datanet.QualityProfile;
import org.openledger.datanet.Role;
import org.openledger.datanet.UsageRights;
import org.openledger.datanet.Use;
import org.openledger.datanet.Work;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;

/** Datanets, their terms and their rows. */
public final class DatanetWorlds {

    private DatanetWorlds() {}

    /** Returns Datanets' ids. */
    public static Arbitrary<DatanetId> datanetIds() {
        return BasicWorlds.ordinals().map(DatanetId::new);
    }

    /** Returns rows' ids. */
    public static Arbitrary<ContributionId> contributionIds() {
        return BasicWorlds.ordinals().map(ContributionId::new);
    }

    /** Returns rights. */
    public static Arbitrary<UsageRights> usageRights() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(BasicWorlds.texts(120), either, either, uses(), BasicWorlds.times())
                .as(UsageRights::new);
    }

    /** Returns uses, the one for everything too. */
    public static Arbitrary<Use> uses() {
        Arbitrary<List<String>> territories = Arbitraries.of("AT", "CH", "DE", "FR", "US")
                .set()
                .map(set -> set.stream().sorted().toList());
        return Combinators.combine(Arbitraries.of(Purpose.class).set(), territories)
                .as(Use::new);
    }

    /** Returns changes of every sort. */
    public static Arbitrary<DatanetChange> changes() {
        Arbitrary<Amount> some = TokenWorlds.amounts().filter(amount -> !amount.isZero());
        return Arbitraries.oneOf(
                Combinators.combine(PartyWorlds.accounts(), some).as(DatanetChange.Spend::new),
                terms().map(DatanetChange.Revise::new),
                Combinators.combine(PartyWorlds.accounts(), roles()).as(DatanetChange.SetRoles::new));
    }

    private static Arbitrary<ChangeId> changeIds() {
        return BasicWorlds.ordinals().map(ChangeId::new);
    }

    static Arbitrary<DatanetCommand.ProposeChange> proposeChange() {
        return Combinators.combine(datanetIds(), changes()).as(DatanetCommand.ProposeChange::new);
    }

    static Arbitrary<DatanetCommand.VoteChange> voteChange() {
        return Combinators.combine(changeIds(), Arbitraries.of(true, false)).as(DatanetCommand.VoteChange::new);
    }

    private static Arbitrary<QualityProfile> profiles() {
        Arbitrary<Integer> ppm = Arbitraries.integers().between(0, 1_000_000);
        return Combinators.combine(BasicWorlds.counts(), ppm, ppm, ppm, ppm, ppm, ppm, BasicWorlds.times())
                .as(QualityProfile::new);
    }

    static Arbitrary<DatanetCommand.RecordProfile> recordProfile() {
        return Combinators.combine(datanetIds(), BasicWorlds.positives(), profiles())
                .as(DatanetCommand.RecordProfile::new);
    }

    static Arbitrary<DatanetEvent.ProfileRecorded> profileRecorded() {
        return Combinators.combine(datanetIds(), BasicWorlds.positives(), profiles())
                .as(DatanetEvent.ProfileRecorded::new);
    }

    static Arbitrary<DatanetCommand.Restrict> restrict() {
        return Combinators.combine(contributionIds(), usageRights()).as(DatanetCommand.Restrict::new);
    }

    static Arbitrary<DatanetEvent.ChangeProposed> changeProposed() {
        return Combinators.combine(
                        changeIds(),
                        datanetIds(),
                        PartyWorlds.accounts(),
                        changes(),
                        BasicWorlds.ordinals(),
                        BasicWorlds.times())
                .as(DatanetEvent.ChangeProposed::new);
    }

    static Arbitrary<DatanetEvent.ChangeVoted> changeVoted() {
        return Combinators.combine(
                        changeIds(), PartyWorlds.accounts(), Arbitraries.of(true, false), BasicWorlds.ordinals())
                .as(DatanetEvent.ChangeVoted::new);
    }

    static Arbitrary<DatanetEvent.ChangeMoved> changeMoved() {
        return Combinators.combine(
                        changeIds(),
                        Arbitraries.of(ChangeProposal.Status.class),
                        BasicWorlds.times(),
                        Arbitraries.of(Refusal.Code.class).optional())
                .as(DatanetEvent.ChangeMoved::new);
    }

    static Arbitrary<DatanetEvent.Restricted> restricted() {
        return Combinators.combine(contributionIds(), usageRights()).as(DatanetEvent.Restricted::new);
    }

    static Arbitrary<DatanetEvent.SharesMinted> sharesMinted() {
        return Combinators.combine(contributionIds(), BasicWorlds.ordinals()).as(DatanetEvent.SharesMinted::new);
    }

    static Arbitrary<DatanetEvent.SharesTaken> sharesTaken() {
        return Combinators.combine(contributionIds(), BasicWorlds.ordinals()).as(DatanetEvent.SharesTaken::new);
    }

    /** Returns terms. */
    public static Arbitrary<DatanetTerms> terms() {
        Arbitrary<Integer> experts = Arbitraries.integers().between(0, DatanetTerms.MAX_EXPERTS);
        return Combinators.combine(
                        BasicWorlds.texts(80),
                        Arbitraries.of(ContentKind.class),
                        BasicWorlds.textsOrEmpty(2_000),
                        BasicWorlds.texts(35).optional(),
                        TokenWorlds.amounts(),
                        usageRights(),
                        Arbitraries.of(true, false),
                        Combinators.combine(BasicWorlds.texts(60), experts).as(Standing::new))
                .as((name, kind, purpose, language, stake, rights, open, standing) -> new DatanetTerms(
                        name, kind, purpose, language, stake, rights, open, standing.domain, standing.experts));
    }

    private record Standing(String domain, int experts) {}

    /** Returns sets of roles, the empty one too. */
    public static Arbitrary<Set<Role>> roles() {
        return Arbitraries.of(Role.class).set().ofMaxSize(Role.values().length);
    }

    /** Returns frozen versions. */
    public static Arbitrary<DatasetVersion> versions() {
        return Combinators.combine(datanetIds(), BasicWorlds.positives(), BasicWorlds.counts(), BasicWorlds.hashes())
                .as(DatasetVersion::new);
    }

    /** Returns derivations of 1 to 8 parents. */
    public static Arbitrary<Derivation> derivations() {
        Arbitrary<Integer> parts = Arbitraries.integers().between(0, BasisPoints.WHOLE / Derivation.MAX_EDGES);
        Arbitrary<List<ContributionId>> parents = contributionIds()
                .set()
                .ofMinSize(1)
                .ofMaxSize(Derivation.MAX_EDGES)
                .map(ids -> ids.stream().sorted().toList());
        return Combinators.combine(Arbitraries.of(Work.class), parents, parts)
                .as((work, ids, part) -> new Derivation(
                        work,
                        ids.stream()
                                .map(id -> new Edge(id, BasisPoints.of(part)))
                                .toList()));
    }

    private static Arbitrary<Integer> contentLengths() {
        return Arbitraries.integers().between(1, Content.MAX_BYTES);
    }

    static Arbitrary<DatanetCommand.Create> create() {
        return terms().map(DatanetCommand.Create::new);
    }

    static Arbitrary<DatanetCommand.Join> join() {
        return datanetIds().map(DatanetCommand.Join::new);
    }

    static Arbitrary<DatanetCommand.Leave> leave() {
        return datanetIds().map(DatanetCommand.Leave::new);
    }

    static Arbitrary<DatanetCommand.Grant> grant() {
        return Combinators.combine(datanetIds(), PartyWorlds.accounts(), roles())
                .as(DatanetCommand.Grant::new);
    }

    static Arbitrary<DatanetCommand.Revise> revise() {
        return Combinators.combine(datanetIds(), terms()).as(DatanetCommand.Revise::new);
    }

    static Arbitrary<DatanetCommand.PublishVersion> publishVersion() {
        return Combinators.combine(datanetIds(), uses().optional()).as(DatanetCommand.PublishVersion::new);
    }

    static Arbitrary<DatanetCommand.Commit> commit() {
        return Combinators.combine(
                        datanetIds(),
                        BasicWorlds.hashes(),
                        TokenWorlds.amounts(),
                        derivations().optional())
                .as(DatanetCommand.Commit::new);
    }

    static Arbitrary<DatanetCommand.Reveal> reveal() {
        return Combinators.combine(contributionIds(), BasicWorlds.hashes(), contentLengths())
                .as(DatanetCommand.Reveal::new);
    }

    static Arbitrary<DatanetCommand.Withdraw> withdraw() {
        return contributionIds().map(DatanetCommand.Withdraw::new);
    }

    static Arbitrary<DatanetCommand.Erase> erase() {
        return contributionIds().map(DatanetCommand.Erase::new);
    }

    static Arbitrary<DatanetCommand.RecordErasure> recordErasure() {
        return Combinators.combine(contributionIds(), purges()).as(DatanetCommand.RecordErasure::new);
    }

    private static Arbitrary<Set<Purge>> purges() {
        return Arbitraries.of(Purge.class).set();
    }

    static Arbitrary<DatanetEvent.Created> created() {
        return Combinators.combine(datanetIds(), PartyWorlds.accounts(), terms())
                .as(DatanetEvent.Created::new);
    }

    static Arbitrary<DatanetEvent.RolesSet> rolesSet() {
        return Combinators.combine(datanetIds(), PartyWorlds.accounts(), roles())
                .as(DatanetEvent.RolesSet::new);
    }

    static Arbitrary<DatanetEvent.TermsRevised> termsRevised() {
        return Combinators.combine(datanetIds(), terms()).as(DatanetEvent.TermsRevised::new);
    }

    static Arbitrary<DatanetEvent.VersionPublished> versionPublished() {
        return Combinators.combine(versions(), uses()).as(DatanetEvent.VersionPublished::new);
    }

    static Arbitrary<DatanetEvent.Committed> committed() {
        return Combinators.combine(
                        contributionIds(),
                        datanetIds(),
                        PartyWorlds.accounts(),
                        BasicWorlds.hashes(),
                        PartyWorlds.stakeIds(),
                        BasicWorlds.times(),
                        derivations().optional())
                .as(DatanetEvent.Committed::new);
    }

    static Arbitrary<DatanetEvent.Revealed> revealed() {
        return Combinators.combine(contributionIds(), BasicWorlds.hashes(), contentLengths())
                .as(DatanetEvent.Revealed::new);
    }

    static Arbitrary<DatanetEvent.StatusChanged> statusChanged() {
        return Combinators.combine(contributionIds(), Arbitraries.of(ContributionStatus.class), BasicWorlds.times())
                .as(DatanetEvent.StatusChanged::new);
    }

    static Arbitrary<DatanetEvent.Erased> erased() {
        return Combinators.combine(contributionIds(), purges()).as(DatanetEvent.Erased::new);
    }
}
