/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.Actor;
import org.openledger.Event;
import org.openledger.LedgerView;
import org.openledger.OpenLedger;
import org.openledger.Refusal;
import org.openledger.RefusedException;
import org.openledger.Subscription;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.inference.Answer;
import org.openledger.memory.Sandbox;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.reward.Payment;
import org.openledger.reward.Statement;
import org.openledger.token.Amount;

/** The code of docs/tutorial/first-ledger.md. */
class TutorialTest {

    private static final String SORT = """
            /** Sorts by insertion: quick for short arrays. */
            static void sort(int[] a) {
                for (int i = 1; i < a.length; i++) {
                    int x = a[i], j = i;
                    while (j > 0 && a[j - 1] > x) { a[j] = a[j - 1]; j--; }
                    a[j] = x;
                }
            }
            """;

    private static final String SEARCH = """
            /** Finds a key in a sorted array, or says where it would stand. */
            static int search(long[] sorted, long key) {
                int low = 0, high = sorted.length - 1;
                while (low <= high) {
                    int middle = (low + high) >>> 1;
                    if (sorted[middle] < key) { low = middle + 1; }
                    else if (sorted[middle] > key) { high = middle - 1; }
                    else { return middle; }
                }
                return -low - 1;
            }
            """;

    @Test
    void everyStepOfTheTutorialRuns(@TempDir Path folder) {
        try (Sandbox ledger = Sandbox.open(42)) {
            // #region contribute
            Actor ada = ledger.actor("ada");
            Actor grace = ledger.actor("grace");
            DatanetId net = ada.datanets()
                    .create(DatanetTerms.of("algorithms", ContentKind.CODE).withPurpose("Small algorithms in Java"));
            grace.datanets().join(net);
            ContributionId sort = ada.datanets().contribute(net, Content.text("Sort.java", SORT), Amount.open(10));
            ContributionId search =
                    grace.datanets().contribute(net, Content.text("Search.java", SEARCH), Amount.open(10));
            // #endregion
            // #region copy
            Actor mallory = ledger.actor("mallory");
            mallory.datanets().join(net);
            ContributionId copy = mallory.datanets().contribute(net, Content.text("Mine.java", SORT), Amount.open(10));
            ledger.passReview(net);
            Contribution judged = ledger.read().contribution(copy).orElseThrow();
            // #endregion
            assertThat(judged.status()).isEqualTo(ContributionStatus.SLASHED);
            assertThat(status(ledger, sort)).isEqualTo(ContributionStatus.ACTIVE);
            assertThat(status(ledger, search)).isEqualTo(ContributionStatus.ACTIVE);
            ask(ledger, ada, net, folder);
            refuse(ledger, net);
            history(ledger, net);
        }
    }

    private static void ask(Sandbox ledger, Actor ada, DatanetId net, Path folder) {
        // #region ask
        ModelId model = ada.models().publish(ModelSpec.infiniteGram(net));
        Actor bob = ledger.actor("bob");
        Answer answer = bob.models().ask(model, "static int search(long[] sorted, long key) {", Amount.open(1));
        Statement statement = answer.statement();
        Amount paid = Amount.ZERO;
        for (Payment payment : statement.paid()) {
            paid = paid.plus(payment.amount());
        }
        // #endregion
        assertThat(answer.text()).contains("int low = 0");
        assertThat(answer.attribution().credits()).isNotEmpty();
        for (Payment payment : statement.pending()) {
            paid = paid.plus(payment.amount());
        }
        assertThat(paid).isEqualTo(statement.fee());
        assertThat(statement.fee().plus(statement.refunded())).isEqualTo(statement.escrowed());
        // #region bundle
        Path bundle = answer.bundle().writeTo(folder.resolve("answer.olbundle"));
        String issuer = ledger.verificationKey();
        // #endregion
        assertThat(bundle).isNotEmptyFile();
        assertThat(issuer).contains("+");
    }

    private static void refuse(Sandbox ledger, DatanetId net) {
        // #region refusal
        Actor eve = ledger.actor("eve");
        try {
            eve.datanets().contribute(net, Content.text("class A {}"), Amount.open(10));
        } catch (RefusedException refused) {
            Refusal.Code code = refused.refusal().code(); // NOT_A_MEMBER
            assertThat(code).isEqualTo(Refusal.Code.NOT_A_MEMBER);
            return;
        }
        // #endregion
        throw new AssertionError("eve was never a member");
    }

    private static void history(OpenLedger ledger, DatanetId net) {
        // #region history
        LedgerView before = ledger.at(10);
        Queue<Event> seen = new ConcurrentLinkedQueue<>();
        Subscription following = ledger.follow(0, (height, time, events) -> seen.addAll(events));
        // every event from the first leaf on, in order, none twice, none missed
        following.close();
        // #endregion
        assertThat(before.height()).isEqualTo(10);
        assertThat(ledger.read().contributions(net)).hasSize(3);
    }

    private static ContributionStatus status(OpenLedger ledger, ContributionId row) {
        return ledger.read().contribution(row).orElseThrow().status();
    }
}
