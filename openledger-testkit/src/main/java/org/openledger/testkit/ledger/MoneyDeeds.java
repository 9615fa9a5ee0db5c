/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.util.List;
import org.openledger.CommandId;
import org.openledger.party.Account;
import org.openledger.party.AccountId;
import org.openledger.party.Guardians;
import org.openledger.party.KeyChange;
import org.openledger.party.VerificationKey;
import org.openledger.stake.StakePurpose;

/** Deeds with tokens, stakes, programmes and keys. */
final class MoneyDeeds {

    private static final int PROGRAMMES = 3;

    private final Choice choice;
    private final Account account;

    MoneyDeeds(Choice choice) {
        this.choice = choice;
        this.account = choice.actor().account();
    }

    void transfer() {
        account.transfer(choice.somebodyElse(), choice.amount());
    }

    void stake() {
        account.stake(choice.what() % 3 == 0 ? StakePurpose.SERVING : StakePurpose.VALIDATION, choice.amount());
    }

    void unstake() {
        account.unstake(choice.stake());
    }

    void burn() {
        account.burn(choice.amount());
    }

    void hold() {
        account.hold(choice.amount(), choice.lock());
    }

    void claimIncome() {
        account.claimIncome(choice.holding());
    }

    void release() {
        choice.town().founder().account().release(choice.what() == Deed.NOTHING ? 1 : 0);
    }

    void openProgramme() {
        Town town = choice.town();
        Answers.accepted(town.ledger()
                .submit(town.operatorsWallet()
                        .openProgramme(
                                id("open"),
                                town.soon(),
                                choice.size() % 10_000,
                                1 + choice.millis(),
                                choice.amount())));
    }

    void closeProgramme() {
        Town town = choice.town();
        Answers.accepted(
                town.ledger().submit(town.operatorsWallet().closeProgramme(id("close"), town.soon(), programme())));
    }

    void enrol() {
        account.enrol(programme(), choice.holding());
    }

    void collectYield() {
        account.collectYield(choice.holding());
    }

    void rotate() {
        account.rotate(spare(choice.who()));
    }

    void cancelKeyChange() {
        account.cancelKeyChange(
                choice.view().keyChange(account.id()).map(KeyChange::number).orElse(0L));
    }

    /** Two others, of whom one is enough. */
    void guardians() {
        List<AccountId> others = List.of(
                Town.person(choice.who() + 1).account(),
                Town.person(choice.who() + 2).account());
        account.guardians(choice.what() == Deed.NOTHING ? Guardians.NONE : new Guardians(others, 1));
    }

    void recover() {
        account.recover(choice.somebodyElse(), spare(choice.other()));
    }

    private VerificationKey spare(int person) {
        return Town.spare(person, choice.what()).key();
    }

    private long programme() {
        return choice.what() == Deed.NOTHING ? Deed.NOTHING : choice.what() % PROGRAMMES;
    }

    private CommandId id(String what) {
        return CommandId.of(what + " at " + choice.view().height());
    }
}
