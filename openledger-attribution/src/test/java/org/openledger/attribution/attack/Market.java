/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.openledger.attribution.Credit;
import org.openledger.attribution.credit.SpanAttributor;
import org.openledger.attribution.credit.SpanParameters;
import org.openledger.attribution.text.Vocabulary;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.spi.Attributor.AttributionQuery;
import org.openledger.spi.DatasetView.Row;

/**
 * A small market: six authors with three rows each, one answer out of every row, and who is paid how much by the span method with and without an attack.
 *
 * <p>Author 0 attacks author 1, whose rows were committed earlier, under a second name. Answers and prices are the same in both worlds.
 */
final class Market {

    static final int AUTHORS = 6;
    private static final int ROWS_EACH = 3;
    private static final int ATTACKER = 0;
    private static final int VICTIM = 1;
    private static final int SECOND_NAME = 99;

    private final List<String> texts = new ArrayList<>();
    private final List<Integer> authors = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final List<String> own = new ArrayList<>();
    private final Random random;
    private final Map<AccountId, Long> honest;
    private final Map<AccountId, Long> honestWithOwn;

    Market(long seed, boolean code) {
        this.random = new Random(seed);
        Writing writing = new Writing(seed);
        for (int row = 0; row < AUTHORS * ROWS_EACH; row++) {
            String text = code ? writing.code(50) : writing.prose(300);
            texts.add(text);
            authors.add(row % AUTHORS);
            int length = text.length() / 3;
            int from = random.nextInt(text.length() - length);
            answers.add(text.substring(from, from + length));
        }
        for (int row = 0; row < ROWS_EACH; row++) {
            own.add(code ? writing.code(50) : writing.prose(300));
        }
        honest = pay(List.of());
        honestWithOwn = pay(own);
    }

    /** What the attack changed: pay with it over pay without it. */
    record Outcome(double gain, double victimKeeps) {}

    Outcome outcome(Strategy strategy) {
        return outcome(strategy, VICTIM);
    }

    /** The attacker copies her own rows under a second name. */
    Outcome selfCopy(Strategy strategy) {
        return outcome(strategy, ATTACKER);
    }

    private Outcome outcome(Strategy strategy, int loser) {
        List<String> loot = new ArrayList<>();
        List<String> third = new ArrayList<>(own);
        for (int row = 0; row < texts.size(); row++) {
            if (authors.get(row) == loser) {
                loot.add(texts.get(row));
            }
            if (strategy == Strategy.BRIDGED && authors.get(row) == VICTIM + 1) {
                third.set(row / AUTHORS, texts.get(row));
            }
        }
        Map<AccountId, Long> before = strategy.addsOwnText() ? honestWithOwn : honest;
        Map<AccountId, Long> after = pay(strategy.rows(loot, third, random));
        return new Outcome(
                (double) ofAttacker(after) / ofAttacker(before),
                (double) after.getOrDefault(account(VICTIM), 0L) / before.getOrDefault(account(VICTIM), 1L));
    }

    private static long ofAttacker(Map<AccountId, Long> pay) {
        return pay.getOrDefault(account(ATTACKER), 0L) + pay.getOrDefault(account(SECOND_NAME), 0L);
    }

    /** The model of the rows without an attack. */
    Counts honestModel() {
        return model(List.of());
    }

    private Counts model(List<String> attack) {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < texts.size(); row++) {
            rows.add(row(row, authors.get(row), texts.get(row)));
        }
        for (String text : attack) {
            rows.add(row(rows.size(), SECOND_NAME, text));
        }
        return Counts.of(rows, SpanParameters.DEFAULT);
    }

    private Map<AccountId, Long> pay(List<String> attack) {
        Counts model = model(attack);
        Map<AccountId, Long> pay = new TreeMap<>();
        for (String answer : answers) {
            for (Credit credit : new SpanAttributor()
                    .attribute(new AttributionQuery("continue", answer), model.inputs())
                    .credits()) {
                pay.merge(credit.owner(), (long) credit.ppm(), Long::sum);
            }
        }
        return pay;
    }

    private static Row row(long id, int author, String text) {
        return new Row(new ContributionId(id), account(author), Content.text(text));
    }

    static AccountId account(int number) {
        byte[] id = new byte[32];
        id[0] = (byte) (number * 89 + 7);
        return AccountId.of(id);
    }

    static Vocabulary vocabulary(List<Row> rows) {
        return Vocabulary.train(rows.stream().map(row -> row.content().text()).toList(), Vocabulary.MAX_SIZE);
    }
}
