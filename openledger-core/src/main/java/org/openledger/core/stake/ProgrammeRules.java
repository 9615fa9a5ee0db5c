/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.stake;

import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.core.token.TokenRules;
import org.openledger.stake.Enrolment;
import org.openledger.stake.Programme;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeCommand.CloseProgramme;
import org.openledger.stake.StakeCommand.CollectYield;
import org.openledger.stake.StakeCommand.Enrol;
import org.openledger.stake.StakeCommand.OpenProgramme;
import org.openledger.stake.StakeEvent.Enrolled;
import org.openledger.stake.StakeEvent.ProgrammeClosed;
import org.openledger.stake.StakeEvent.ProgrammeOpened;
import org.openledger.stake.StakeEvent.YieldPaid;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;
import org.openledger.token.TokenEvent.Reason;

/** How staking programmes pay: funded by the pool beforehand, and what an enrolled holding can earn is reserved for it, so none can ever be short. */
public final class ProgrammeRules {
    private ProgrammeRules() {}

    /** The pool funds a programme once. */
    public static void open(OpenProgramme command, Context context, Draft draft) {
        long number = context.ledger().programmes();
        TokenRules.fromPool(pot(number), command.funding(), Reason.PROGRAMME, draft);
        draft.add(new ProgrammeOpened(new Programme(number, command.rate(), command.duration(), Amount.ZERO, true)));
    }

    /** Nobody enrols any more, and what is not reserved goes back to the pool; again, when reserves have come free. */
    public static void close(CloseProgramme command, Context context, Draft draft) {
        Programme programme = programme(command.programme(), context);
        Amount free = draft.balance(pot(programme.number())).minus(programme.reserved());
        if (!programme.open() && free.isZero()) {
            throw Refused.because(Code.EMPTY, "programme " + programme.number(), "it is closed, and nothing is free");
        }
        draft.move(pot(programme.number()), Pot.only(Kind.POOL), free, Reason.PROGRAMME);
        draft.add(new ProgrammeClosed(programme.number()));
    }

    /** A holding begins to earn; what it can earn at most is kept for it. */
    public static void enrol(Enrol command, Context context, Draft draft) {
        Stake stake = StakeRules.own(command.stake(), context);
        Programme programme = programme(command.programme(), context);
        if (!programme.open() || context.ledger().held(stake.id()).isEmpty()) {
            throw Refused.because(
                    Code.WRONG_STATE, stake.id(), "give a BONDED stake of HOLDING and a programme that is open");
        }
        if (context.ledger().enrolment(stake.id()).isPresent()) {
            throw Refused.because(Code.ALREADY_EXISTS, stake.id(), "it is enrolled: collect what it earns first");
        }
        Amount reserve = Compound.earned(stake.locked(), programme.rate(), programme.duration());
        Amount free = draft.balance(pot(programme.number())).minus(programme.reserved());
        if (reserve.compareTo(free) > 0) {
            throw Refused.because(
                    Code.POOL_EXHAUSTED,
                    "programme " + programme.number(),
                    "it can pay " + free + " more, and this stake could earn " + reserve);
        }
        draft.add(new Enrolled(
                new Enrolment(stake.id(), programme.number(), stake.locked(), context.time(), reserve, Amount.ZERO)));
    }

    /** What a holding has earned so far is paid; with the duration its part ends. */
    public static void collect(CollectYield command, Context context, Draft draft) {
        Stake stake = StakeRules.own(command.stake(), context);
        Enrolment enrolment = context.ledger()
                .enrolment(stake.id())
                .orElseThrow(() -> Refused.because(Code.NOT_FOUND, stake.id(), "it is not enrolled"));
        Programme programme = programme(enrolment.programme(), context);
        Amount due = due(enrolment, programme, context);
        boolean ended = context.time() - enrolment.start() >= programme.duration();
        if (due.isZero() && !ended) {
            throw Refused.because(Code.EMPTY, stake.id(), "it has earned less than one base unit since it was paid");
        }
        pay(stake, programme, due, ended, draft);
    }

    /** A holding that begins its way out is paid, and earns no more. */
    static void leave(Stake stake, Context context, Draft draft) {
        context.ledger().enrolment(stake.id()).ifPresent(enrolment -> {
            Programme programme = programme(enrolment.programme(), context);
            pay(stake, programme, due(enrolment, programme, context), true, draft);
        });
    }

    private static void pay(Stake stake, Programme programme, Amount due, boolean ended, Draft draft) {
        draft.move(pot(programme.number()), Pot.available(stake.owner()), due, Reason.PROGRAMME_REWARD);
        draft.add(new YieldPaid(stake.id(), due, ended));
    }

    private static Amount due(Enrolment enrolment, Programme programme, Context context) {
        long time = Math.min(context.time() - enrolment.start(), programme.duration());
        return Compound.earned(enrolment.amount(), programme.rate(), time).minus(enrolment.paid());
    }

    private static Programme programme(long number, Context context) {
        return context.ledger()
                .programme(number)
                .orElseThrow(
                        () -> Refused.because(Code.NOT_FOUND, "programme " + number, "there is no such programme"));
    }

    private static Pot pot(long number) {
        return Pot.numbered(Kind.PROGRAMME, number);
    }
}
