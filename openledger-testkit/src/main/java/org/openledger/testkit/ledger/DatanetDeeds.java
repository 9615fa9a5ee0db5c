/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.util.Set;
import org.openledger.datanet.DatanetChange;
import org.openledger.datanet.Datanets;
import org.openledger.datanet.DatasetVersion;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.Purpose;
import org.openledger.datanet.Role;
import org.openledger.datanet.UsageRights;
import org.openledger.datanet.Use;
import org.openledger.token.BasisPoints;

/** Deeds with Datanets, their rows and what their members decide. */
final class DatanetDeeds {

    private static final Use RESEARCH = Use.of(Purpose.RESEARCH);

    private final Choice choice;
    private final Datanets datanets;

    DatanetDeeds(Choice choice) {
        this.choice = choice;
        this.datanets = choice.actor().datanets();
    }

    void found() {
        datanets.create(Texts.terms(choice.what()));
    }

    void join() {
        datanets.join(choice.datanet());
    }

    void leave() {
        datanets.leave(choice.datanet());
    }

    void grant() {
        datanets.grant(choice.datanet(), choice.somebodyElse(), role());
    }

    void revise() {
        datanets.revise(choice.datanet(), Texts.terms(choice.size()));
    }

    void contribute() {
        datanets.contribute(choice.datanet(), Texts.row(choice.what(), choice.size()), choice.amount());
    }

    void label() {
        datanets.contribute(
                choice.datanetOfRow(),
                Texts.row(choice.what() + 1, choice.size()),
                choice.amount(),
                Derivation.labels(choice.row(), BasisPoints.of(choice.size() % BasisPoints.WHOLE)));
    }

    void withdraw() {
        datanets.withdraw(choice.row());
    }

    void erase() {
        datanets.erase(choice.row());
    }

    void restrict() {
        UsageRights open = UsageRights.open("Apache-2.0");
        datanets.restrict(
                choice.row(),
                choice.size() % 2 == 0
                        ? open.forUse(RESEARCH)
                        : open.until(choice.town().clock().millis() + 1 + choice.millis()));
    }

    void publishVersion() {
        datanets.publishVersion(choice.datanet());
    }

    void publishForAPurpose() {
        datanets.publishVersion(choice.datanet(), RESEARCH);
    }

    void profile() {
        int version = choice.view()
                .datanet(choice.datanet())
                .flatMap(net -> net.latest())
                .map(DatasetVersion::number)
                .orElse(1);
        datanets.profile(choice.datanet(), version);
    }

    void propose() {
        DatanetChange change = switch (choice.size() % 3) {
            case 0 -> new DatanetChange.Spend(choice.somebodyElse(), choice.amount());
            case 1 -> new DatanetChange.Revise(Texts.terms(choice.size()));
            default -> new DatanetChange.SetRoles(choice.somebodyElse(), Set.of(role()));
        };
        datanets.propose(choice.datanet(), change);
    }

    void voteOnAChange() {
        datanets.vote(choice.change(), choice.size() % 4 != 0);
    }

    private Role role() {
        return Role.values()[choice.what() % Role.values().length];
    }
}
