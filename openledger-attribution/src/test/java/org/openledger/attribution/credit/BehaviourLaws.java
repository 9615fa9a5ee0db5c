/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Credit;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.spi.DatasetView.Row;

/** What the method is for: the copied row comes first, strangers get nothing, and copying does not pay. */
class BehaviourLaws {

    private static final int ROWS = 60;
    private static final List<String> SYLLABLES =
            List.of("ba", "re", "ti", "lo", "mun", "ka", "sel", "dor", "vi", "ter");

    /** A program of no meaning: common words of code around names of one topic. */
    private static String program(long seed, String topic, int statements) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("class " + name(random, topic) + " {\n");
        for (int i = 0; i < statements; i++) {
            String a = name(random, topic);
            String b = name(random, topic);
            text.append(
                    switch (random.nextInt(4)) {
                        case 0 -> "    int " + a + " = " + b + ".size() + " + random.nextInt(9) + ";\n";
                        case 1 -> "    if (" + a + " == null) {\n        return " + b + ";\n    }\n";
                        case 2 ->
                            "    for (int i = 0; i < " + a + ".length; i++) {\n        " + b + ".add(i);\n    }\n";
                        default -> "    this." + a + " = new " + b + "(" + name(random, topic) + ");\n";
                    });
        }
        return text.append("}\n").toString();
    }

    private static String name(Random random, String topic) {
        return topic + SYLLABLES.get(random.nextInt(10)) + SYLLABLES.get(random.nextInt(10));
    }

    private static List<Row> corpus(String... topics) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(CountedModel.row(2L * i, i % 7, program(i, topics[i % topics.length], 40)));
        }
        return rows;
    }

    private static String slice(Row row, double from, int length) {
        String text = row.content().text();
        int start = (int) (from * (text.length() - length));
        return text.substring(start, start + length);
    }

    private static List<Credit> ranked(Attribution attribution) {
        return attribution.credits().stream()
                .sorted(Comparator.comparingInt((Credit credit) -> -credit.ppm()))
                .toList();
    }

    private static int earned(Attribution attribution, AccountId owner) {
        return attribution.credits().stream()
                .filter(credit -> credit.owner().equals(owner))
                .mapToInt(Credit::ppm)
                .sum();
    }

    @Test
    void aRowThatIsCopiedIntoTheAnswerRanksFirst() {
        List<Row> rows = corpus("gene", "ship");
        CountedModel model = CountedModel.ofWords(rows);
        for (Row row : rows) {
            Attribution attribution = model.attribute("continue:", slice(row, 0.5, 400));
            assertThat(ranked(attribution).get(0).row()).isEqualTo(row.id());
        }
    }

    @Test
    void foreignTextIsAttributedToNobody() {
        CountedModel model = CountedModel.ofWords(corpus("gene", "ship"));
        Attribution attribution = model.attribute(
                "What is the law?",
                "The power of the union to lay taxes was debated through a long summer, and those who feared it most were the"
                        + " first to see that a treaty without a treasury is a promise that nobody can keep.");
        assertThat(attribution.unattributedPpm()).isGreaterThanOrEqualTo(950_000);
    }

    @Test
    void answersOnDisjointTopicsNameDifferentRows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(CountedModel.row(2L * i, i % 7, story(i, i % 2 == 0 ? "gene" : "ship")));
        }
        CountedModel model = CountedModel.ofWords(rows);
        for (int i = 0; i < 20; i += 2) {
            Set<ContributionId> genes = new HashSet<>(topTen(model.attribute("a", slice(rows.get(i), 0.3, 600))));
            genes.retainAll(topTen(model.attribute("b", slice(rows.get(i + 1), 0.3, 600))));
            assertThat(genes).hasSizeLessThanOrEqualTo(2);
        }
    }

    private static String story(long seed, String topic) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(i % 4 == 0 ? "the " : name(random, topic) + " ");
        }
        return text.toString();
    }

    private static List<ContributionId> topTen(Attribution attribution) {
        return ranked(attribution).stream().limit(10).map(Credit::row).toList();
    }

    /** What lies between two changes is no longer novel; only less than {@code novelty} tokens at the row's end may be. */
    @Test
    void aCopyWithSparseChangesEarnsNextToNothing() {
        List<Row> rows = corpus("gene", "ship");
        AccountId copier = CountedModel.account(20);
        CountedModel before = CountedModel.ofWords(rows);
        for (int i = 0; i < 4; i++) {
            String[] lines = rows.get(i).content().text().split("(?<=\n)");
            for (int line = 5; line < lines.length; line += 15) {
                lines[line] = "    mine" + line + ";\n";
            }
            List<Row> more = new ArrayList<>(rows);
            more.add(CountedModel.row(1_000, 20, String.join("", lines)));
            CountedModel after = CountedModel.ofWords(more);
            String output = slice(rows.get(i), 0.2, 500);
            Attribution robbed = after.attribute("x", output);
            assertThat(earned(robbed, copier)).isLessThan(10_000);
            int owned = earned(before.attribute("x", output), rows.get(i).owner());
            assertThat(earned(robbed, rows.get(i).owner())).isBetween(owned - 10_000, owned + 10_000);
        }
    }

    @Test
    void aCopyWithDenseChangesNeverEarnsMoreThanTheOriginal() {
        List<Row> rows = corpus("gene", "ship");
        AccountId copier = CountedModel.account(20);
        for (int i = 0; i < 4; i++) {
            String[] lines = rows.get(i).content().text().split("(?<=\n)");
            for (int line = 2; line < lines.length; line += 3) {
                lines[line] = "    mine" + line + ";\n";
            }
            List<Row> more = new ArrayList<>(rows);
            more.add(CountedModel.row(1_000, 20, String.join("", lines)));
            Attribution robbed = CountedModel.ofWords(more).attribute("x", slice(rows.get(i), 0.2, 500));
            assertThat(earned(robbed, copier))
                    .isLessThan(earned(robbed, rows.get(i).owner()));
        }
    }

    @Test
    void manyThreadsAgreeToTheBit() {
        List<Row> rows = corpus("gene", "ship");
        CountedModel model = CountedModel.ofWords(rows);
        List<Attribution> serial = IntStream.range(0, ROWS)
                .mapToObj(i -> model.attribute("q", slice(rows.get(i), 0.4, 200)))
                .toList();
        List<Attribution> parallel = IntStream.range(0, ROWS)
                .parallel()
                .mapToObj(i -> model.attribute("q", slice(rows.get(i), 0.4, 200)))
                .toList();
        assertThat(parallel).isEqualTo(serial);
        CountedModel again = CountedModel.ofWords(rows);
        assertThat(again.attribute("q", slice(rows.get(0), 0.4, 200))).isEqualTo(serial.get(0));
    }

    @Test
    void anAnswerWithoutTokensIsWhollyUnattributed() {
        Attribution attribution = CountedModel.ofWords(corpus("gene")).attribute("prompt", "");
        assertThat(attribution.unattributedPpm()).isEqualTo(Attribution.WHOLE_PPM);
        assertThat(attribution.evidence().tokens()).isEmpty();
        assertThat(attribution.evidence().players()).isEmpty();
    }

    /** C9: a token that is all there is says nothing, and counts as one micro-nat of the whole, so that there is a whole. */
    @Test
    void anOutputThatSaysNothingIsWhollyUnattributed() {
        CountedModel model =
                CountedModel.ofBytes(List.of(CountedModel.row(0, 0, "aaaaaaaaaaaa")), new SpanParameters(32, 2, 4));
        Attribution attribution = model.attribute("b", "aaa");
        assertThat(attribution.unattributedPpm()).isEqualTo(Attribution.WHOLE_PPM);
        assertThat(Information.ofToken(12, 12)).isEqualTo(1);
        assertThat(Information.ofToken(12, 0))
                .isEqualTo(Information.ofToken(12, 1))
                .isEqualTo(2_484_907);
    }

    @Test
    void aLicenceHeaderBelongsToNobody() {
        String header =
                "/*\n * Copyright 2020 the makers of everything.\n * Use of this file is under the licence of the makers.\n */\n";
        List<Row> rows = new ArrayList<>();
        corpus("gene")
                .forEach(row -> rows.add(new Row(
                        row.id(),
                        row.owner(),
                        Content.text(header + row.content().text()))));
        CountedModel model = CountedModel.ofWords(rows);
        assertThat(model.attribute("x", header).unattributedPpm()).isEqualTo(Attribution.WHOLE_PPM);
        Row row = rows.get(3);
        assertThat(ranked(model.attribute("x", slice(row, 0.6, 300))).get(0).row())
                .isEqualTo(row.id());
    }
}
