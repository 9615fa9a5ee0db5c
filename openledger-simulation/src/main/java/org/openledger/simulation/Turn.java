/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.openledger.Actor;
import org.openledger.Command;
import org.openledger.LedgerView;
import org.openledger.Receipt;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.inference.Prompt;
import org.openledger.model.ModelId;
import org.openledger.party.AccountId;
import org.openledger.review.ReviewTask;
import org.openledger.token.Amount;

/** One actor's turn in one epoch: its hands on the ledger, what it sees, and what a study lets it make. */
public final class Turn {
    private static final String ABOUT = "about row ";

    private final Run run;
    private final Citizen citizen;
    private final int epoch;
    private final RandomGenerator random;

    Turn(Run run, Citizen citizen, int epoch, RandomGenerator random) {
        this.run = run;
        this.citizen = citizen;
        this.epoch = epoch;
        this.random = random;
    }

    /** Returns the epoch, from 0. */
    public int epoch() {
        return epoch;
    }

    /** Returns how many epochs the experiment has. */
    public int epochs() {
        return run.epochs();
    }

    /** Returns the actor's hands, the same that every account has. */
    public Actor actor() {
        return citizen.actor;
    }

    /** Returns the actor's account. */
    public AccountId account() {
        return citizen.account;
    }

    /** Returns the actor's free money. */
    public Amount balance() {
        return citizen.actor.account().balance();
    }

    /** Returns what the actor was drawn for and has not voted on. */
    public List<ReviewTask> assignedReviews() {
        return citizen.actor.reviews().tasks();
    }

    /** Returns the actor's own random numbers of this moment: they follow from seed, sweep, run, actor and epoch. */
    public RandomGenerator random() {
        return random;
    }

    /** Returns everything that anybody may read about the ledger. */
    public LedgerView view() {
        return run.view();
    }

    /** Returns the Datanet. */
    public DatanetId datanet() {
        return run.datanet();
    }

    /** Returns the model that the public asks, once there is one. */
    public Optional<ModelId> model() {
        return run.model();
    }

    /** Returns the actor's place among those with its strategy, from 0. */
    public int place() {
        return citizen.place;
    }

    /** Returns how many actors have its strategy. */
    public int mates() {
        return run.mates(citizen.group);
    }

    /** Tells whether an account has the same strategy. */
    public boolean isMate(AccountId account) {
        return run.groupOf(account) == citizen.group;
    }

    /** Returns the name of an account's strategy; nothing for who is no actor. */
    public String strategyOf(AccountId account) {
        return run.strategyOf(account);
    }

    /** Returns the account of a mate by its place. */
    public AccountId mate(int place) {
        return run.mate(citizen.group, place);
    }

    /** Returns what this actor remembers under a type, made when it is asked for the first time. */
    public <T> T own(Class<T> type, Supplier<T> fresh) {
        return citizen.own(type, fresh);
    }

    /** Returns what all actors of this strategy share in this run. */
    public <T> T shared(Class<T> type, Supplier<T> fresh) {
        return run.shared(citizen.group, type, fresh);
    }

    /** Counts what something costs outside the ledger, such as the work in a row; it is taken off the actor's return. */
    public void effort(Amount cost) {
        citizen.effort = citizen.effort.plus(cost);
    }

    /** Returns a new row of that quality, in percent. */
    public Content row(int quality) {
        return new LabRow(random.nextLong(), quality, quality, LabRow.NEVER, 0).content();
    }

    /** Returns a row that looks as good as that to everybody, and is worthless from an epoch on: poison. */
    public Content sleeper(int quality, int wakes) {
        return new LabRow(random.nextLong(), quality, quality, wakes, 0).content();
    }

    /** Returns a row that looks as good as that to everybody, and that no answer ever uses. */
    public Content chaff(int looks) {
        return new LabRow(random.nextLong(), looks, 0, LabRow.NEVER, 0).content();
    }

    /** Returns the same words as a row. */
    public Content copyOf(ContributionId row) {
        return known(row).copy().content();
    }

    /** Returns what a row says in other words. */
    public Content rewordingOf(ContributionId row) {
        return known(row).reworded(random.nextLong()).content();
    }

    private LabRow known(ContributionId row) {
        return run.truth()
                .row(row)
                .orElseThrow(() -> new IllegalArgumentException(
                        row + " has no content that anybody knows: give one that was revealed"));
    }

    /** Contributes a row and waits for its checks. */
    public ContributionId contribute(Content content, Amount stake) {
        return citizen.actor.datanets().contribute(run.datanet(), content, stake);
    }

    /**
     * Returns a question about one row, which is answered from that row where the model has it.
     *
     * @param row which
     * @param nonce what makes it another question than the last
     */
    public Prompt about(ContributionId row, String nonce) {
        return Prompt.of(ABOUT + row.ordinal() + " " + nonce);
    }

    /** The row that a question is about. */
    static Optional<ContributionId> asked(String prompt) {
        return prompt.startsWith(ABOUT)
                ? Optional.of(new ContributionId(
                        Long.parseLong(prompt.substring(ABOUT.length(), prompt.indexOf(' ', ABOUT.length())))))
                : Optional.empty();
    }

    /** Returns how good a row looks to this actor now, in percent, misjudged as people misjudge. */
    public int look(ContributionId row) {
        double seen =
                run.truth().looks(row) + random.nextGaussian() * run.world().reviewNoise();
        return (int) Math.max(0, Math.min(Quality.BEST, Math.round(seen)));
    }

    /** Returns the rows that were committed in the epoch before this one, in order. */
    public List<ContributionId> newRows() {
        return run.newRows();
    }

    /** Has a command decided that no verb makes. */
    public Receipt write(Command command) {
        return run.write(citizen, command);
    }
}
