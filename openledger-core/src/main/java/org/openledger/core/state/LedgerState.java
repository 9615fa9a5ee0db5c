/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openledger.LedgerView;
import org.openledger.audit.Hash;
import org.openledger.core.codec.Leaf;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.Datanet;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.datanet.Role;
import org.openledger.governance.Parameters;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.model.ModelId;
import org.openledger.model.ModelVersion;
import org.openledger.party.AccountId;
import org.openledger.review.Challenge;
import org.openledger.review.Review;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeId;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

@SuppressWarnings("DoNotCallSuggester")
public final class LedgerState implements LedgerView {
    public LedgerState() {}

    public void apply(Leaf leaf) {
        throw new UnsupportedOperationException("being written");
    }

    public byte[] snapshot() {
        throw new UnsupportedOperationException("being written");
    }

    public static LedgerState restore(byte[] snapshot) {
        throw new UnsupportedOperationException("being written");
    }

    public boolean due(long time) {
        throw new UnsupportedOperationException("being written");
    }

    public boolean seedDue(long time) {
        throw new UnsupportedOperationException("being written");
    }

    public Amount earned(AccountId account) {
        throw new UnsupportedOperationException("being written");
    }

    public List<ContributionId> rows(DatasetVersion version) {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public long height() {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public long time() {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public Hash digest() {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public Hash stateRoot() {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public Parameters parameters() {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public Amount balance(Pot pot) {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public Amount total(Pot.Kind kind) {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public Amount supply() {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public Optional<Datanet> datanet(DatanetId id) {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public long datanets() {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public Set<Role> roles(DatanetId datanet, AccountId account) {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public Optional<Contribution> contribution(ContributionId id) {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public long contributions() {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public List<Contribution> contributions(DatanetId datanet) {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public Optional<Review> review(ContributionId id) {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public Optional<Challenge> challenge(ContributionId id) {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public Optional<Stake> stake(StakeId id) {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public List<Stake> stakes(AccountId owner) {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public Optional<ModelVersion> model(ModelId id) {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public long models() {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public Optional<InferenceRequest> request(RequestId id) {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public long requests() {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public Optional<Settlement> settlement(RequestId id) {
        throw new UnsupportedOperationException("being written");
    }
}
