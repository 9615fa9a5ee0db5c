/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.page;

import java.util.List;
import java.util.function.Supplier;
import org.openledger.Refusal;

/** Attacks on safety, each tried on the core when it is asked what was said to it. */
final class SafetyAttacks {
    /** What is tried, and what the core says to it. */
    record Attempt(int number, String what, Supplier<Refusal.Code> refusal) {}

    private SafetyAttacks() {}

    static List<Attempt> all() {
        return List.of(
                new Attempt(4, "reveal somebody else's sealed row as one's own", Stage::revealsAnothersRow),
                new Attempt(11, "reveal a row that another identity committed", Stage::revealsForAnother),
                new Attempt(17, "transfer money that is staked", Stage::spendsItsStake),
                new Attempt(17, "withdraw a row that waits for its committee", Stage::withdrawsUnderReview),
                new Attempt(18, "reveal a row twice, to be checked twice", Stage::revealsTwice),
                new Attempt(18, "settle one answer twice", Stage::settlesTwice),
                new Attempt(18, "claim a holding's income twice", Stage::claimsTwice),
                new Attempt(18, "replay a command on another ledger", Stage::replays),
                new Attempt(22, "claim stakers' income for a holding without weight", Stage::claimsWithoutWeight),
                new Attempt(22, "transfer 2^256 − 1 base units", Stage::spendsEverything),
                new Attempt(22, "begin a ledger a second time", Stage::beginsAgain),
                new Attempt(24, "unbond a stake twice, to be free sooner", Stage::unbondsTwice),
                new Attempt(24, "unbond a holding before its lock ends", Stage::unbondsALockedHolding),
                new Attempt(25, "enrol where less is left than could be earned", Stage::drainsAPool),
                new Attempt(25, "promise more than the pool holds", Stage::fundsBeyondThePool),
                new Attempt(26, "publish a model that is its own ancestor", Stage::isItsOwnAncestor),
                new Attempt(26, "descend from models that take 120 % together", Stage::takesMoreThanTheWhole),
                new Attempt(26, "descend deeper than is allowed", Stage::descendsForEver),
                new Attempt(28, "change parameters without being the operator", Stage::changesTheRules),
                new Attempt(29, "settle an answer without being the operator", Stage::settlesAsAnybody),
                new Attempt(29, "settle an answer that nobody asked for", Stage::settlesNothing),
                new Attempt(30, "sign for an account with another's key", Stage::signsWithAnotherKey),
                new Attempt(30, "recover an account without being its guardian", Stage::recoversAStranger),
                new Attempt(30, "change a key while a change is on its way", Stage::rotatesTwice),
                new Attempt(32, "reveal a seed that is not the chain's next link", Stage::choosesTheSeed));
    }
}
