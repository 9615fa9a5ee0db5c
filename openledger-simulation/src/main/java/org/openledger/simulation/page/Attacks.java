/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.page;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openledger.governance.Parameter;
import org.openledger.governance.Parameters;
import org.openledger.simulation.Experiment;
import org.openledger.simulation.Kpi;
import org.openledger.simulation.PlantedAttributor;
import org.openledger.simulation.Population;
import org.openledger.simulation.Quality;
import org.openledger.simulation.Ratio;
import org.openledger.simulation.Strategies;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.World;
import org.openledger.simulation.attack.ApproveAll;
import org.openledger.simulation.attack.Bribable;
import org.openledger.simulation.attack.Briber;
import org.openledger.simulation.attack.Colluder;
import org.openledger.simulation.attack.Copycat;
import org.openledger.simulation.attack.GriefingChallenger;
import org.openledger.simulation.attack.Grinder;
import org.openledger.simulation.attack.LatePoison;
import org.openledger.simulation.attack.MilkThenBetray;
import org.openledger.simulation.attack.NoiseFarmer;
import org.openledger.simulation.attack.NonRevealer;
import org.openledger.simulation.attack.RevealCopier;
import org.openledger.simulation.attack.RoundingDrain;
import org.openledger.simulation.attack.SelectiveRevealer;
import org.openledger.simulation.attack.SlashEvader;
import org.openledger.simulation.attack.Sybil;
import org.openledger.simulation.attack.TopUpper;
import org.openledger.simulation.attack.UnservedAsker;
import org.openledger.simulation.attack.VictimDestroyer;
import org.openledger.simulation.attack.VoteCopier;
import org.openledger.simulation.attack.WashInference;
import org.openledger.simulation.attack.Whitewasher;
import org.openledger.simulation.honest.Holder;
import org.openledger.simulation.honest.Watchman;

/** Every attack on the economy that the page measures, and the one experiment that each is measured by. */
final class Attacks {
    /** What the honest contributors are called. */
    static final String HONEST = "contributor";

    private static final int CONTRIBUTORS = 12;
    private static final int VALIDATORS = 14;
    private static final int EPOCHS = 10;
    private static final Parameter SLASH = Parameters.SLASH_FRACTION;
    private static final Defence NOTHING = new Defence.None("");
    private static final String AT_ONCE = "positive scores pay at once";
    private static final String ONLY_APPROVALS = "no known answers, peer-least 64";
    private static final String ASLEEP = "while it sleeps it is used like any other row, and paid like one";

    private Attacks() {}

    static List<Attack> all() {
        return List.of(
                attack(1, "rows just under what is accepted, from ten accounts; by influence", 10, Sybil.standard())
                        .in(Attacks::byInfluence)
                        .withoutIn(AT_ONCE, Attacks::paidAtOnce),
                attack(
                                2,
                                "rows that look good and that nobody uses, from three accounts; by influence",
                                3,
                                NoiseFarmer.standard())
                        .in(Attacks::byInfluence)
                        .withoutIn(AT_ONCE, Attacks::paidAtOnce),
                attack(2, "the same, where credits that pay at once are wrong in one of ten", 3, NoiseFarmer.standard())
                        .undefended(
                                "nothing tells a wrong credit from a right one: only methods that are not wrong should give credits"),
                attack(3, "rows of others, word for word", 3, Copycat.exact())
                        .without("slash-fraction 0", with(SLASH, 0)),
                attack(3, "rows of others, reworded", 3, Copycat.rewording())
                        .without("slash-fraction 0", with(SLASH, 0)),
                attack(4, "a row that was revealed a moment ago", 3, RevealCopier.standard())
                        .without("slash-fraction 0", with(SLASH, 0)),
                attack(5, "five copies of each row of one victim", 2, VictimDestroyer.standard())
                        .without("slash-fraction 0", with(SLASH, 0)),
                attack(
                                6,
                                "noise, as much as the money lets it",
                                3,
                                Strategies.spammer().rowsPerEpoch(5))
                        .without("slash-fraction 0", with(SLASH, 0)),
                attack(7, "rows that do harm once a model may hold them; by influence", 3, LatePoison.early())
                        .in(Attacks::byInfluence)
                        .withoutIn(AT_ONCE, Attacks::paidAtOnce),
                attack(7, "rows that turn worthless two epochs later", 3, LatePoison.standard())
                        .undefended(ASLEEP),
                attack(7, "the same, while two people look at active rows again", 3, LatePoison.standard())
                        .beside(2, Watchman.standard())
                        .undefended(ASLEEP),
                attack(
                                8,
                                "validators who accept everything unseen, a fifth of all; a contested review",
                                4,
                                ApproveAll.standard())
                        .beside(3, Strategies.spammer().rowsPerEpoch(2))
                        .in(Attacks::contested)
                        .againstValidators()
                        .withoutIn(ONLY_APPROVALS, Attacks::onlyApprovals),
                attack(
                                9,
                                "all validators but one accept everything unseen; a contested review",
                                13,
                                ApproveAll.standard())
                        .withValidators(1)
                        .beside(3, Strategies.spammer().rowsPerEpoch(2))
                        .in(Attacks::contested)
                        .againstValidators()
                        .withoutIn(ONLY_APPROVALS, Attacks::onlyApprovals),
                attack(10, "commits to what another member committed to", 2, VoteCopier.standard())
                        .without("non-reveal-penalty 0", with(Parameters.NON_REVEAL_PENALTY, 0)),
                attack(12, "shows a third of its votes", 2, SelectiveRevealer.standard())
                        .without("non-reveal-penalty 0", with(Parameters.NON_REVEAL_PENALTY, 0)),
                collusion(4, "29 % of validators", "").without("slash-fraction 0", with(SLASH, 0)),
                collusion(7, "50 % of validators", "").without("slash-fraction 0", with(SLASH, 0)),
                collusion(10, "71 % of validators", "")
                        .undefended("above the threshold committees are theirs: wrong credits pay them"),
                collusion(10, "71 % of validators", "; by influence")
                        .in(Attacks::byInfluence)
                        .againstValidators()
                        .withoutIn(AT_ONCE, Attacks::paidAtOnce),
                attack(14, "shows or withholds votes to move the next seed", 3, Grinder.standard())
                        .without(
                                "no penalty, no slash",
                                parameters -> parameters.with(SLASH, 0).with(Parameters.NON_REVEAL_PENALTY, 0)),
                bribery()
                        .in(Attacks::muchAsked)
                        .withoutIn(
                                "no slash, and positive scores pay at once",
                                experiment -> paidAtOnce(experiment)
                                        .parameters(Parameters.standard().with(SLASH, 0))),
                attack(16, "challenges good rows to hold them up", 3, GriefingChallenger.standard())
                        .without("challenge-bond 0", with(Parameters.CHALLENGE_BOND, 0)),
                attack(17, "withdraws worthless rows before their committee speaks", 3, SlashEvader.standard())
                        .without("slash-fraction 0", with(SLASH, 0)),
                attack(19, "spams under a new name every third epoch", 4, Whitewasher.standard())
                        .without("slash-fraction 0", with(SLASH, 0)),
                attack(20, "good rows first, worthless ones later", 3, MilkThenBetray.standard())
                        .without("slash-fraction 0", with(SLASH, 0)),
                attack(
                                21,
                                "asks about its own rows so that they earn, rates and draws bonuses",
                                3,
                                WashInference.standard())
                        .without("the whole fee to contributors, bonus-rate 5,000", Attacks::everythingBack),
                attack(23, "answers of one token, for what is rounded away", 2, RoundingDrain.standard())
                        .structural("L62, L65", "AnswerTest.l65AStatementIsExactToTheUnit"),
                attack(24, "tops up what it holds, for the late to count as early", 2, TopUpper.standard())
                        .against(2, Holder.standard())
                        .structural(
                                "L171", "StakerIncomeTest.l171ADepositIsSharedByWeightAndALaterHoldingHasNoPartInIt"),
                attack(29, "asks while the node never answers", 2, UnservedAsker.standard())
                        .structural("L64", "AnswerTest.l64UnansweredIsRefundedWholeOnTheMillisecond"),
                attack(0, "commits to rows and never reveals them", 3, NonRevealer.standard())
                        .without("no-reveal-loss 0", with(Parameters.NO_REVEAL_LOSS, 0)));
    }

    /** All that is attributed comes as scores, from a public of forty. */
    private static Experiment byInfluence(Experiment experiment) {
        return experiment
                .attribution(PlantedAttributor.exact().withInfluence(Ratio.ALL))
                .world(World.standard().withQuestions(40).withPayers(40));
    }

    private static Experiment muchAsked(Experiment experiment) {
        return byInfluence(experiment).world(World.standard().withQuestions(120).withPayers(40));
    }

    private static Experiment paidAtOnce(Experiment experiment) {
        return experiment.attribution(
                PlantedAttributor.exact().withInfluence(Ratio.ALL).paidAtOnce());
    }

    /** Rows that are worth a look, and pay that is worth the work. */
    private static Experiment contested(Experiment experiment) {
        return experiment.world(World.standard().withQuestions(200).withKnownAnswers(4));
    }

    /** Neither peers nor known answers are asked: what votes earn is what rows that they accepted earn. */
    private static Experiment onlyApprovals(Experiment experiment) {
        return experiment
                .parameters(Parameters.standard().with(Parameters.PEER_LEAST, 64))
                .world(World.standard().withQuestions(200));
    }

    private static Parameters everythingBack(Parameters parameters) {
        return parameters.withSplit(0, 0, 0, 0, 0, 10_000).with(Parameters.BONUS_RATE, 5_000);
    }

    private static Attack attack(int number, String what, int count, Strategy strategy) {
        return new Attack(
                number,
                what,
                strategy.name(),
                Population.of(count, strategy),
                VALIDATORS,
                Optional.empty(),
                UnaryOperator.identity(),
                NOTHING);
    }

    private static Attack collusion(int count, String part, String how) {
        Strategy colluder = Colluder.standard(part.replace(" % of validators", "-percent"));
        return new Attack(
                13,
                "validators accept each other's noise, " + part + how,
                colluder.name(),
                Population.of(count, colluder),
                VALIDATORS - count,
                Optional.empty(),
                UnaryOperator.identity(),
                NOTHING);
    }

    private static Attack bribery() {
        Population crowd = Population.of(3, Briber.standard()).and(6, Bribable.standard());
        return new Attack(
                15,
                "pays 43 % of validators for each yes; by influence, of 120 answers",
                "briber",
                crowd,
                VALIDATORS - 6,
                Optional.empty(),
                UnaryOperator.identity(),
                NOTHING);
    }

    private static UnaryOperator<Parameters> with(Parameter parameter, long value) {
        return parameters -> parameters.with(parameter, value);
    }

    /** The experiment that an attack is measured by, with the standard parameters. */
    static Experiment experiment(Attack attack, int seeds) {
        Population honest = Population.of(CONTRIBUTORS, Strategies.contributor(Quality.uniform(60, 95)));
        Population people = attack.validators() > 0 ? honest.and(attack.validators(), Strategies.validator()) : honest;
        for (Population.Group group : attack.crowd().groups()) {
            people = people.and(group.count(), group.strategy());
        }
        Experiment standard = Experiment.named(attack.attacker())
                .seed(2_026)
                .epochs(EPOCHS)
                .every(EPOCHS)
                .runs(seeds)
                .population(people)
                .attribution(PlantedAttributor.withNoise(Ratio.of(1, 10)))
                .world(World.standard().withQuestions(15))
                .measure(
                        Kpi.meanReturn(),
                        Kpi.rows().byStrategy(),
                        Kpi.slashed().byStrategy(),
                        Kpi.acceptedJunk().byStrategy());
        return attack.setting().apply(standard);
    }
}
