/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.actor;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openledger.Receipt;
import org.openledger.datanet.ChangeId;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetChange;
import org.openledger.datanet.DatanetCommand;
import org.openledger.datanet.DatanetEvent;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.datanet.Datanets;
import org.openledger.datanet.DatasetVersion;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.QualityProfile;
import org.openledger.datanet.Role;
import org.openledger.datanet.UsageRights;
import org.openledger.datanet.Use;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;

/** What an account does with Datanets. */
final class DatanetHands implements Datanets {

    private final Pen pen;
    private final Contributing contributing;

    DatanetHands(Pen pen) {
        this.pen = pen;
        this.contributing = new Contributing(pen);
    }

    @Override
    public DatanetId create(DatanetTerms terms) {
        Receipt receipt = pen.write("create", new DatanetCommand.Create(requireNonNull(terms, "terms")));
        return Pen.first(receipt, DatanetEvent.Created.class).datanet();
    }

    @Override
    public Receipt join(DatanetId datanet) {
        return pen.write("join", new DatanetCommand.Join(requireNonNull(datanet, "datanet")));
    }

    @Override
    public Receipt leave(DatanetId datanet) {
        return pen.write("leave", new DatanetCommand.Leave(requireNonNull(datanet, "datanet")));
    }

    @Override
    public Receipt grant(DatanetId datanet, AccountId account, Role... roles) {
        return pen.write(
                "grant",
                new DatanetCommand.Grant(
                        requireNonNull(datanet, "datanet"), requireNonNull(account, "account"), Set.of(roles)));
    }

    @Override
    public Receipt revise(DatanetId datanet, DatanetTerms terms) {
        return pen.write(
                "revise",
                new DatanetCommand.Revise(requireNonNull(datanet, "datanet"), requireNonNull(terms, "terms")));
    }

    @Override
    public ContributionId contribute(DatanetId datanet, Content content, Amount stake) {
        return contributeAll(datanet, List.of(requireNonNull(content, "content")), stake)
                .get(0);
    }

    @Override
    public ContributionId contribute(DatanetId datanet, Content content, Amount stake, Derivation derivation) {
        return contributing
                .all(
                        requireNonNull(datanet, "datanet"),
                        List.of(requireNonNull(content, "content")),
                        requireNonNull(stake, "stake"),
                        Optional.of(derivation))
                .get(0);
    }

    @Override
    public List<ContributionId> contributeAll(DatanetId datanet, List<Content> contents, Amount stake) {
        return contributing.all(
                requireNonNull(datanet, "datanet"),
                List.copyOf(contents),
                requireNonNull(stake, "stake"),
                Optional.empty());
    }

    @Override
    public Receipt withdraw(ContributionId contribution) {
        return pen.write("withdraw", new DatanetCommand.Withdraw(requireNonNull(contribution, "contribution")));
    }

    @Override
    public Receipt erase(ContributionId contribution) {
        Receipt asked = pen.write("erase", new DatanetCommand.Erase(requireNonNull(contribution, "contribution")));
        return pen.desk().erasures().finish(contribution).orElse(asked);
    }

    @Override
    public Receipt restrict(ContributionId contribution, UsageRights rights) {
        return pen.write(
                "restrict",
                new DatanetCommand.Restrict(
                        requireNonNull(contribution, "contribution"), requireNonNull(rights, "rights")));
    }

    @Override
    public ChangeId propose(DatanetId datanet, DatanetChange change) {
        Receipt receipt = pen.write(
                "propose",
                new DatanetCommand.ProposeChange(requireNonNull(datanet, "datanet"), requireNonNull(change, "change")));
        return Pen.first(receipt, DatanetEvent.ChangeProposed.class).change();
    }

    @Override
    public Receipt vote(ChangeId change, boolean supports) {
        return pen.write("vote", new DatanetCommand.VoteChange(requireNonNull(change, "change"), supports));
    }

    @Override
    public QualityProfile profile(DatanetId datanet, int version) {
        return pen.desk().profiles().profile(requireNonNull(datanet, "datanet"), version);
    }

    @Override
    public DatasetVersion publishVersion(DatanetId datanet, Use use) {
        return publish(new DatanetCommand.PublishVersion(requireNonNull(datanet, "datanet"), Optional.of(use)));
    }

    @Override
    public DatasetVersion publishVersion(DatanetId datanet) {
        return publish(new DatanetCommand.PublishVersion(requireNonNull(datanet, "datanet")));
    }

    private DatasetVersion publish(DatanetCommand.PublishVersion command) {
        Receipt receipt = pen.write("version", command);
        return Pen.first(receipt, DatanetEvent.VersionPublished.class).version();
    }
}
