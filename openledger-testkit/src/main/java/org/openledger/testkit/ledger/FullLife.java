/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.openledger.testkit.ledger.Deed.Verb;

/** One story in which everything happens that people can do. */
final class FullLife {

    private static final int ACCEPT = 0;
    private static final int SLASH = 1;
    private static final int TWO_HOURS = 7_200;

    private FullLife() {}

    static List<Deed> story() {
        return Stream.of(earning(), rows(), disputes(), community(), experts(), keys())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Deed> earning() {
        return List.of(
                new Deed(Verb.SETTLE, 0, 0, 0),
                new Deed(Verb.TRANSFER, 1, 2, 70_000),
                new Deed(Verb.STAKE, 1, 0, 1_000),
                new Deed(Verb.HOLD, 1, 0, 5_400),
                new Deed(Verb.ASK, 2, 0, 3_007),
                new Deed(Verb.ASK, 2, 1, 4_007),
                new Deed(Verb.CLAIM_INCOME, 1, 0, 0),
                new Deed(Verb.RELEASE, 0, 0, 0),
                new Deed(Verb.OPEN_PROGRAMME, 0, 0, 1_005_000),
                new Deed(Verb.ENROL, 1, 0, 0),
                new Deed(Verb.WAIT, 0, 0, 300),
                new Deed(Verb.COLLECT_YIELD, 1, 0, 0),
                new Deed(Verb.OPEN_PROGRAMME, 0, 0, 1_005_000),
                new Deed(Verb.CLOSE_PROGRAMME, 0, 1, 0),
                new Deed(Verb.RATE, 2, 0, 1),
                new Deed(Verb.RATE, 2, 1, 0),
                new Deed(Verb.BURN, 3, 0, 10));
    }

    private static List<Deed> rows() {
        return List.of(
                new Deed(Verb.CONTRIBUTE, 3, 4, 9_000),
                new Deed(Verb.LABEL, 1, 0, 8_001),
                new Deed(Verb.HIDE_GOLD, 0, 4, 0),
                new Deed(Verb.VOTE, 1, ACCEPT, 0),
                new Deed(Verb.REVEAL, 1, 0, 0),
                new Deed(Verb.REVIEW, 0, ACCEPT, 0),
                new Deed(Verb.SHOW_GOLD, 0, 0, 0),
                new Deed(Verb.WAIT, 0, 0, TWO_HOURS),
                new Deed(Verb.WAIT, 0, 0, TWO_HOURS),
                new Deed(Verb.WAIT, 0, 0, TWO_HOURS),
                new Deed(Verb.CLAIM_VALIDATION, 0, 0, 0),
                new Deed(Verb.CLAIM_VALIDATION, 1, 0, 0),
                new Deed(Verb.CLAIM_VALIDATION, 2, 0, 0),
                new Deed(Verb.CLAIM_VALIDATION, 3, 0, 0),
                new Deed(Verb.PUBLISH_VERSION, 0, 0, 0),
                new Deed(Verb.PROFILE, 0, 0, 0),
                new Deed(Verb.OPEN_JOB, 1, 0, 50_000),
                new Deed(Verb.METER_JOB, 0, 0, 20),
                new Deed(Verb.CLOSE_JOB, 0, 0, 0),
                new Deed(Verb.OPEN_JOB, 1, 0, 50_000),
                new Deed(Verb.CANCEL_JOB, 1, 1, 0),
                new Deed(Verb.PUBLISH_MODEL, 0, 0, 0),
                new Deed(Verb.DERIVE_MODEL, 1, 0, 500),
                new Deed(Verb.ASK, 3, 2, 5_007),
                new Deed(Verb.RATE, 3, 0, 1),
                new Deed(Verb.CLAIM_BONUS, 0, 0, 0),
                new Deed(Verb.CLAIM_APPROVAL, 1, 0, 0),
                new Deed(Verb.RESTRICT, 2, 2, 2_000),
                new Deed(Verb.PUBLISH_FOR_A_PURPOSE, 0, 0, 0));
    }

    private static List<Deed> disputes() {
        return List.of(
                new Deed(Verb.CHALLENGE, 2, 1, 5_000),
                new Deed(Verb.REVIEW, 0, SLASH, 0),
                new Deed(Verb.APPEAL, 1, 1, 5_000),
                new Deed(Verb.REVIEW, 0, ACCEPT, 0),
                new Deed(Verb.CHALLENGE, 3, 2, 5_000),
                new Deed(Verb.REVIEW, 0, SLASH, 0),
                new Deed(Verb.WAIT, 0, 0, TWO_HOURS),
                new Deed(Verb.CLAIM_PRIOR_PUBLICATION, 2, 0, 5_000),
                new Deed(Verb.REVIEW, 0, SLASH, 0),
                new Deed(Verb.ERASE, 3, 3, 0),
                new Deed(Verb.WITHDRAW, 3, 4, 0),
                new Deed(Verb.DECLARE_AFFILIATE, 0, 0, 0),
                new Deed(Verb.WAIT, 0, 0, TWO_HOURS));
    }

    private static List<Deed> community() {
        return List.of(
                new Deed(Verb.PROPOSE, 1, 0, 3),
                new Deed(Verb.VOTE_ON_A_CHANGE, 1, 0, 1),
                new Deed(Verb.VOTE_ON_A_CHANGE, 0, 0, 1),
                new Deed(Verb.VOTE_ON_A_CHANGE, 3, 0, 1),
                new Deed(Verb.WAIT, 0, 0, TWO_HOURS),
                new Deed(Verb.WAIT, 0, 0, TWO_HOURS));
    }

    private static List<Deed> experts() {
        return List.of(
                new Deed(Verb.FOUND, 1, 3, 0),
                new Deed(Verb.GRANT, 1, 1, 0),
                new Deed(Verb.REVISE, 1, 1, 3),
                new Deed(Verb.JOIN, 2, 1, 0),
                new Deed(Verb.JOIN, 0, 1, 0),
                new Deed(Verb.LEAVE, 0, 1, 0),
                new Deed(Verb.CERTIFY, 1, 1, 3_600),
                new Deed(Verb.CONTRIBUTE, 2, 1, 9_500),
                new Deed(Verb.WAIT, 0, 0, 1),
                new Deed(Verb.CLAIM_REVIEW, 3, 6, 0),
                new Deed(Verb.GIVE_VERDICT, 3, 6, 1),
                new Deed(Verb.REVOKE, 1, 1, 0));
    }

    private static List<Deed> keys() {
        return List.of(
                new Deed(Verb.ROTATE_KEY, 2, 0, 0),
                new Deed(Verb.CANCEL_KEY_CHANGE, 2, 0, 0),
                new Deed(Verb.ROTATE_KEY, 2, 1, 0),
                new Deed(Verb.SET_GUARDIANS, 3, 0, 0),
                new Deed(Verb.RECOVER, 0, 2, 0),
                new Deed(Verb.WAIT, 0, 0, TWO_HOURS),
                new Deed(Verb.TRANSFER, 2, 0, 2_000),
                new Deed(Verb.TRANSFER, 3, 0, 2_000),
                new Deed(Verb.UNSTAKE, 2, 0, 0),
                new Deed(Verb.WAIT, 0, 0, TWO_HOURS + TWO_HOURS / 2));
    }
}
