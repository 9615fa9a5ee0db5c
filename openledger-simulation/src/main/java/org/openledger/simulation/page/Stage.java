/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.page;

import java.util.List;
import java.util.Optional;
import org.openledger.Actor;
import org.openledger.Bytes;
import org.openledger.Command;
import org.openledger.Refusal;
import org.openledger.RefusedException;
import org.openledger.SignedCommand;
import org.openledger.audit.Hash;
import org.openledger.core.engine.Founding;
import org.openledger.core.lab.LabLedger;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetCommand;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.governance.GovernanceCommand;
import org.openledger.governance.Parameters;
import org.openledger.inference.Determinism;
import org.openledger.inference.InferenceCommand;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.ledger.Genesis;
import org.openledger.ledger.LedgerCommand;
import org.openledger.model.Lineage;
import org.openledger.model.ModelCommand;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.model.RoyaltyMode;
import org.openledger.party.Authorisation;
import org.openledger.party.PartyCommand;
import org.openledger.party.Signer;
import org.openledger.review.Vote;
import org.openledger.spi.ComputeProvider;
import org.openledger.stake.StakeCommand;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;
import org.openledger.token.TokenCommand;

/** A small ledger on which one attack on safety is tried: Ada owns a Datanet, Mallory attacks. */
final class Stage implements AutoCloseable {
    private static final long BEGIN = 1_767_225_600_000L;
    private static final Signer ADA = LabLedger.signer(Hash.sha256(new byte[] {11}));
    private static final Signer MALLORY = LabLedger.signer(Hash.sha256(new byte[] {12}));

    private static final Signer THIRD = LabLedger.signer(Hash.sha256(new byte[] {13}));
    private static final Signer FOURTH = LabLedger.signer(Hash.sha256(new byte[] {14}));

    private final LabLedger ledger;
    private final DatanetId net;
    private byte entropy;

    private Stage(String origin) {
        this(origin, Parameters.standard());
    }

    private Stage(String origin, Parameters parameters) {
        Founding founding = new Founding(
                Optional.of(origin),
                Optional.empty(),
                Optional.of(parameters.with(Parameters.QUORUM, 1).with(Parameters.COMMITTEE, 1)),
                List.of(
                        new Genesis.Allocation(ADA.account(), Amount.open(1_000)),
                        new Genesis.Allocation(MALLORY.account(), Amount.open(1_000))));
        this.ledger = new LabLedger(
                founding,
                BEGIN,
                bytes -> java.util.Arrays.fill(bytes, ++entropy),
                new ComputeProvider() {},
                (time, leaf) -> {});
        this.net = ledger.as(ADA).datanets().create(DatanetTerms.of("verse", ContentKind.TEXT));
        ledger.as(MALLORY).datanets().join(net);
    }

    /** What the core says. */
    private static Refusal.Code refusal(java.util.function.Consumer<Stage> attempt) {
        return refusal(Parameters.standard(), attempt);
    }

    private static Refusal.Code refusal(Parameters parameters, java.util.function.Consumer<Stage> attempt) {
        try (Stage stage = new Stage("stage", parameters)) {
            attempt.accept(stage);
            throw new IllegalStateException("it was not refused");
        } catch (RefusedException refused) {
            return refused.refusal().code();
        }
    }

    private void mallory(Command command) {
        ledger.write(MALLORY, command);
    }

    private Actor ada() {
        return ledger.as(ADA);
    }

    private ContributionId adasRow() {
        return ada().datanets().contribute(net, Content.text("a row of hers"), Amount.open(10));
    }

    private Contribution known(ContributionId row) {
        return ledger.view().contribution(row).orElseThrow();
    }

    static Refusal.Code revealsAnothersRow() {
        return refusal(stage -> {
            Contribution row = stage.known(stage.adasRow());
            ContributionId own = new ContributionId(stage.ledger.view().contributions());
            stage.mallory(new DatanetCommand.Commit(stage.net, row.commitment(), Amount.open(1)));
            stage.mallory(new DatanetCommand.Reveal(own, row.blob().orElseThrow(), (int) row.length()));
        });
    }

    static Refusal.Code revealsForAnother() {
        return refusal(stage -> {
            Contribution row = stage.known(stage.adasRow());
            stage.mallory(new DatanetCommand.Reveal(row.id(), row.blob().orElseThrow(), (int) row.length()));
        });
    }

    static Refusal.Code revealsTwice() {
        return refusal(stage -> {
            Contribution row = stage.known(stage.adasRow());
            stage.ledger.write(
                    ADA, new DatanetCommand.Reveal(row.id(), row.blob().orElseThrow(), (int) row.length()));
        });
    }

    static Refusal.Code replays() {
        return refusal(stage -> {
            try (Stage other = new Stage("another")) {
                other.ledger.submit(
                        stage.ledger.sign(MALLORY, new TokenCommand.Transfer(ADA.account(), Amount.open(1))));
            }
        });
    }

    static Refusal.Code spendsItsStake() {
        return refusal(stage -> {
            stage.mallory(new StakeCommand.Bond(StakePurpose.VALIDATION, Amount.open(600)));
            stage.mallory(new TokenCommand.Transfer(ADA.account(), Amount.open(600)));
        });
    }

    static Refusal.Code withdrawsUnderReview() {
        return refusal(stage -> stage.ledger.write(ADA, new DatanetCommand.Withdraw(stage.adasRow())));
    }

    static Refusal.Code settlesNothing() {
        return refusal(stage -> stage.ledger.operator(new InferenceCommand.Settle(settlement())));
    }

    static Refusal.Code settlesTwice() {
        return refusal(stage -> {
            stage.publish(stage.version(), 0);
            stage.mallory(new InferenceCommand.Ask(new ModelId(0), Hash.ZERO, 1, 1, 0, Amount.open(1)));
            stage.ledger.operator(new InferenceCommand.Settle(settlement()));
            stage.ledger.operator(new InferenceCommand.Settle(settlement()));
        });
    }

    static Refusal.Code claimsTwice() {
        return refusal(stage -> {
            StakeId stake = stage.ledger.as(MALLORY).account().hold(Amount.open(10), java.time.Duration.ZERO);
            stage.publish(stage.version(), 0);
            stage.mallory(new InferenceCommand.Ask(new ModelId(0), Hash.ZERO, 1, 1, 0, Amount.open(1)));
            stage.ledger.operator(new InferenceCommand.Settle(settlement()));
            stage.ledger.as(MALLORY).account().claimIncome(stake);
            stage.ledger.as(MALLORY).account().claimIncome(stake);
        });
    }

    static Refusal.Code claimsWithoutWeight() {
        return refusal(Parameters.standard().with(Parameters.LOCK_BASE, 0), stage -> {
            StakeId stake = stage.ledger.as(MALLORY).account().hold(Amount.open(10), java.time.Duration.ZERO);
            stage.publish(stage.version(), 0);
            stage.mallory(new InferenceCommand.Ask(new ModelId(0), Hash.ZERO, 1, 1, 0, Amount.open(1)));
            stage.ledger.operator(new InferenceCommand.Settle(settlement()));
            stage.ledger.as(MALLORY).account().claimIncome(stake);
        });
    }

    static Refusal.Code isItsOwnAncestor() {
        return refusal(stage -> stage.publish(stage.version(), 1_000, new ModelId(0)));
    }

    static Refusal.Code takesMoreThanTheWhole() {
        return refusal(stage -> {
            int version = stage.version();
            stage.publish(version, 6_000);
            stage.publish(version, 6_000);
            stage.publish(version, 0, new ModelId(0), new ModelId(1));
        });
    }

    static Refusal.Code descendsForEver() {
        return refusal(stage -> {
            int version = stage.version();
            stage.publish(version, 1);
            for (int i = 0; i <= Parameters.ROYALTY_DEPTH.standard().intValueExact(); i++) {
                stage.publish(version, 1, new ModelId(i));
            }
        });
    }

    static Refusal.Code drainsAPool() {
        return refusal(stage -> {
            stage.ledger.operator(
                    new StakeCommand.OpenProgramme(BasisPoints.of(1_000), 31_536_000_000L, Amount.open(1)));
            StakeId stake = stage.ledger.as(MALLORY).account().hold(Amount.open(500), java.time.Duration.ZERO);
            stage.mallory(new StakeCommand.Enrol(0, stake));
        });
    }

    static Refusal.Code fundsBeyondThePool() {
        return refusal(stage -> stage.ledger.operator(
                new StakeCommand.OpenProgramme(BasisPoints.of(1_000), 31_536_000_000L, Amount.open(2_000_000_000))));
    }

    static Refusal.Code recoversAStranger() {
        return refusal(stage -> stage.mallory(new PartyCommand.Recover(ADA.account(), MALLORY.key())));
    }

    static Refusal.Code rotatesTwice() {
        return refusal(stage -> {
            stage.ledger.as(MALLORY).account().rotate(THIRD.key());
            stage.ledger.as(MALLORY).account().rotate(FOURTH.key());
        });
    }

    static Refusal.Code signsWithAnotherKey() {
        return refusal(stage -> {
            Command theft = new TokenCommand.Transfer(MALLORY.account(), Amount.open(1));
            SignedCommand adas = stage.ledger.sign(ADA, theft);
            Bytes forged =
                    Bytes.of(MALLORY.sign(stage.ledger.id(), adas.envelope().toArray()));
            stage.ledger.submit(new SignedCommand(adas.envelope(), new Authorisation.Signature(MALLORY.key(), forged)));
        });
    }

    static Refusal.Code unbondsALockedHolding() {
        return refusal(stage -> {
            StakeId stake = stage.ledger.as(MALLORY).account().hold(Amount.open(10), java.time.Duration.ofDays(30));
            stage.ledger.as(MALLORY).account().unstake(stake);
        });
    }

    /** Brings one row of Ada's through its review, by Mallory's vote, and freezes it as a version. */
    private int version() {
        Actor mallory = ledger.as(MALLORY);
        mallory.account().stake(StakePurpose.VALIDATION, Amount.open(100));
        adasRow();
        long day = 86_400_000L;
        ledger.moveTo(BEGIN + day, true);
        mallory.reviews().tasks().forEach(task -> mallory.reviews().vote(task, Vote.ACCEPT));
        ledger.moveTo(BEGIN + 2 * day, false);
        mallory.reviews().revealAll();
        ledger.moveTo(BEGIN + 3 * day, false);
        ledger.moveTo(BEGIN + 7 * day, false);
        return ada().datanets().publishVersion(net).number();
    }

    private void publish(int version, int licence, ModelId... parents) {
        Lineage lineage = new Lineage(RoyaltyMode.ABSOLUTE, BasisPoints.of(licence), List.of(parents));
        ledger.write(
                ADA,
                new ModelCommand.Publish(
                        ModelSpec.infiniteGram(net), version, Hash.sha256(new byte[] {3}), Optional.of(lineage)));
    }

    static Refusal.Code spendsEverything() {
        return refusal(stage -> stage.mallory(new TokenCommand.Transfer(ADA.account(), Amount.MAX)));
    }

    static Refusal.Code unbondsTwice() {
        return refusal(stage -> {
            stage.mallory(new StakeCommand.Bond(StakePurpose.VALIDATION, Amount.open(100)));
            StakeId stake = stage.ledger.view().stakes(MALLORY.account()).get(0).id();
            stage.mallory(new StakeCommand.Unbond(stake));
            stage.mallory(new StakeCommand.Unbond(stake));
        });
    }

    static Refusal.Code changesTheRules() {
        return refusal(stage -> stage.mallory(
                new GovernanceCommand.ChangeParameters(Parameters.standard().atVersion(2))));
    }

    static Refusal.Code settlesAsAnybody() {
        return refusal(stage -> stage.mallory(new InferenceCommand.Settle(settlement())));
    }

    static Refusal.Code beginsAgain() {
        return refusal(stage -> stage.ledger.operator(new LedgerCommand.Begin(stage.genesis())));
    }

    static Refusal.Code choosesTheSeed() {
        return refusal(stage -> {
            stage.adasRow();
            stage.ledger.moveTo(BEGIN + 86_400_000L, false);
            stage.ledger.operator(new LedgerCommand.Tick(Optional.of(Hash.sha256(new byte[] {99}))));
        });
    }

    private Genesis genesis() {
        return new Genesis(
                "again", ADA.key(), ADA.key(), Parameters.standard(), Amount.open(1), List.of(), Hash.ZERO, 1, BEGIN);
    }

    private static Settlement settlement() {
        return new Settlement(
                new RequestId(0), Hash.ZERO, 1, Hash.ZERO, List.of(), Determinism.BIT_EXACT, Bytes.of(new byte[64]));
    }

    @Override
    public void close() {
        ledger.close();
    }
}
