/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.paraphrase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.spi.DatasetView.Row;

/** Essays, and passages of forty of their words with words replaced or put otherwise by rule. */
final class Essays {

    static final Path FEDERALIST = Path.of("../../shared/data/federalist.csv");
    static final int PASSAGE = 40;

    /** What stands for what: common content words of such essays, each with another that is used like it. */
    private static final Map<String, String> SYNONYMS = pairs(
            "government administration power authority people citizens state province"
                    + " states provinces constitution charter great large public common union league national federal laws statutes"
                    + " law statute number quantity necessary needful subject matter members associates house chamber executive"
                    + " chief time season body assembly legislature parliament confederacy alliance men persons man person only merely"
                    + " every each part portion good sound own proper different various case instance interests concerns general"
                    + " broad particular special country land danger peril same identical first foremost peace quiet war conflict");

    /** Small words that may stand for each other. */
    private static final Map<String, String> SMALL = pairs(
            "the this of from to towards and plus in within that which is be it that by"
                    + " through as like not never with alongside on upon be stay or otherwise for toward would might will shall have hold");

    private final List<List<String>> essays;

    private Essays(List<List<String>> essays) {
        this.essays = essays;
    }

    private static Map<String, String> pairs(String words) {
        String[] each = words.split(" ", -1);
        Map<String, String> pairs = new TreeMap<>();
        for (int i = 0; i + 1 < each.length; i += 2) {
            pairs.put(each[i], each[i + 1]);
        }
        return pairs;
    }

    /** The Federalist papers, without the marks that stand for punctuation. */
    static Essays federalist() {
        try {
            return new Essays(Files.readString(FEDERALIST, StandardCharsets.ISO_8859_1)
                    .lines()
                    .skip(1)
                    .map(line -> TextWords.of(line.substring(line.indexOf(',', line.indexOf(',') + 1))
                            .replaceAll("<\\w+>", " ")))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Eighty essays that nobody wrote, with the words of {@link #SYNONYMS} among theirs. */
    static Essays generated(long seed) {
        Random random = new Random(seed);
        List<String> common = new ArrayList<>(SMALL.keySet());
        List<String> content = new ArrayList<>(SYNONYMS.keySet());
        for (int i = 0; i < 1_200; i++) {
            content.add("" + (char) ('b' + i % 20) + "aeiou".charAt(i / 20 % 5) + (char) ('b' + i / 100) + "en");
        }
        Collections.shuffle(content, random);
        List<List<String>> essays = new ArrayList<>();
        for (int essay = 0; essay < 80; essay++) {
            int topic = random.nextInt(content.size());
            List<String> words = new ArrayList<>();
            for (int w = 0; w < 900; w++) {
                double skewed = random.nextDouble() * random.nextDouble();
                words.add(
                        random.nextInt(5) < 2
                                ? common.get((int) (skewed * common.size()))
                                : content.get((int) (skewed * content.size() + (random.nextInt(3) == 0 ? topic : 0))
                                        % content.size()));
            }
            essays.add(words);
        }
        return new Essays(essays);
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (List<String> essay : essays) {
            byte[] owner = new byte[32];
            owner[0] = (byte) rows.size();
            rows.add(new Row(
                    new ContributionId(5L * rows.size()), AccountId.of(owner), Content.text(String.join(" ", essay))));
        }
        return rows;
    }

    /** Windows of all essays: what the embedder learns from. */
    List<String> paragraphs() {
        return rows().stream()
                .flatMap(row -> Windows.of(row.content().text()).stream())
                .toList();
    }

    private static Passage passage(int essay, List<String> words) {
        return new Passage(String.join(" ", words), new ContributionId(5L * essay));
    }

    private List<String> forty(int essay, Random random) {
        List<String> words = essays.get(essay);
        int from = random.nextInt(words.size() - PASSAGE);
        return new ArrayList<>(words.subList(from, from + PASSAGE));
    }

    /** So many passages of each essay, each word replaced with that probability by one of any essay. */
    List<Passage> noisy(int ofEach, double noise, long seed) {
        Random random = new Random(seed);
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < ofEach * essays.size(); i++) {
            List<String> words = forty(i % essays.size(), random);
            for (int w = 0; w < PASSAGE; w++) {
                if (random.nextDouble() < noise) {
                    List<String> other = essays.get(random.nextInt(essays.size()));
                    words.set(w, other.get(random.nextInt(other.size())));
                }
            }
            passages.add(passage(i % essays.size(), words));
        }
        return passages;
    }

    /** So many passages of each essay put otherwise: synonyms, small words swapped, clauses of eight words in another order. */
    List<Passage> paraphrased(int ofEach, long seed) {
        Random random = new Random(seed);
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < ofEach * essays.size(); i++) {
            List<String> words = forty(i % essays.size(), random);
            List<List<String>> clauses = new ArrayList<>();
            for (int from = 0; from < PASSAGE; from += 8) {
                clauses.add(words.subList(from, from + 8).stream()
                        .map(word -> SYNONYMS.getOrDefault(word, SMALL.getOrDefault(word, word)))
                        .toList());
            }
            Collections.shuffle(clauses, random);
            passages.add(passage(
                    i % essays.size(), clauses.stream().flatMap(List::stream).toList()));
        }
        return passages;
    }

    static double top1(List<Boolean> hits) {
        return (double) Collections.frequency(hits, true) / hits.size();
    }

    /** The 95 % interval of the difference of two shares over the same passages: 2,000 draws with replacement. */
    static double[] interval(List<Boolean> one, List<Boolean> other) {
        Random random = new Random(17);
        double[] differences = new double[2_000];
        for (int draw = 0; draw < differences.length; draw++) {
            int sum = 0;
            for (int i = 0; i < one.size(); i++) {
                int at = random.nextInt(one.size());
                sum += (one.get(at) ? 1 : 0) - (other.get(at) ? 1 : 0);
            }
            differences[draw] = (double) sum / one.size();
        }
        Arrays.sort(differences);
        return new double[] {differences[50], differences[1_949]};
    }
}
