/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.openledger.Actor;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.memory.Sandbox;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;

/** Everybody who takes part: the founder, the contributors, the validators of the sandbox, the users. */
final class Town {

    private static final Amount STAKE = Amount.open(1);
    private static final int USERS = 5;

    private final Sandbox ledger;
    private final UnaryOperator<String> accountOf;
    private final Actor founder;
    private final DatanetId datanet;
    private final Map<AccountId, String> names = new HashMap<>();
    private final Map<ContributionId, SourceFile> rows = new HashMap<>();
    private final List<Actor> users = new ArrayList<>();

    /** Settles a town; each contributor acts by the account that {@code accountOf} names. */
    Town(Sandbox ledger, String purpose, ContentKind kind, UnaryOperator<String> accountOf) {
        this.ledger = ledger;
        this.accountOf = accountOf;
        this.founder = actor("foundation", "foundation");
        this.datanet = founder.datanets()
                .create(DatanetTerms.of("open-source", kind)
                        .withPurpose(purpose)
                        .withMinStake(STAKE));
        for (int i = 1; i <= USERS; i++) {
            users.add(actor("user-" + i, "user-" + i));
        }
    }

    private Actor actor(String name, String account) {
        Actor actor = ledger.actor(account);
        names.put(actor.account().id(), name);
        return actor;
    }

    /** One contributor joins, stakes and contributes all its files, in order. */
    void contribute(Project project) {
        Actor author = actor(project.name(), accountOf.apply(project.name()));
        author.datanets().join(datanet);
        List<Content> contents = project.files().stream()
                .map(file -> Content.text(file.path(), file.text()))
                .toList();
        List<ContributionId> ids = author.datanets().contributeAll(datanet, contents, STAKE);
        for (int i = 0; i < ids.size(); i++) {
            rows.put(ids.get(i), project.files().get(i));
        }
    }

    /** The committees vote, the windows pass, the slashes are taken. */
    void review() {
        ledger.passReview(datanet);
    }

    ModelId publish() {
        return founder.models().publish(ModelSpec.infiniteGram(datanet).named("open-source answers"));
    }

    Actor user(int number) {
        return users.get(number % USERS);
    }

    Sandbox ledger() {
        return ledger;
    }

    String name(AccountId account) {
        return names.getOrDefault(account, account.toString());
    }

    String path(ContributionId row) {
        SourceFile file = rows.get(row);
        return file == null ? row.toString() : file.path();
    }

    SourceFile file(ContributionId row) {
        SourceFile file = rows.get(row);
        if (file == null) {
            throw new IllegalArgumentException(row + " was not contributed here");
        }
        return file;
    }

    /** Returns the rows of the Datanet, in order. */
    List<Contribution> contributions() {
        return ledger.read().contributions(datanet);
    }

    long count(String contributor, ContributionStatus status) {
        return contributions().stream()
                .filter(row -> row.status() == status && name(row.author()).equals(contributor))
                .count();
    }
}
