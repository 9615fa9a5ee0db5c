/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.players;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.players.Kinship.Measure;
import org.openledger.attribution.text.Tokenizer;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.spi.DatasetView.Row;

/** Near copies, against the rules carried out by hand and on texts whose answer is known. */
class KinshipLaws {

    private static final String[] WORDS = "oak elm ash fir yew box".split(" ");

    /** The rule by hand: every run as a text, every earlier row looked at. */
    private static final class ByHand {
        private final Measure measure;
        private final Map<String, Set<Integer>> sayers = new TreeMap<>();

        ByHand(Measure measure) {
            this.measure = measure;
        }

        private String run(String[] words, int from) {
            return String.join(" ", List.of(words).subList(from, from + measure.run()));
        }

        /** Which words are copied. */
        boolean[] known(int row, String[] words) {
            boolean[] known = new boolean[words.length];
            for (int earlier = 0; earlier < row; earlier++) {
                List<Integer> stretch = new ArrayList<>();
                for (int i = 0; i + measure.run() <= words.length; i++) {
                    Set<Integer> who = sayers.getOrDefault(run(words, i), Set.of());
                    if (who.size() > Holders.MOST || !who.contains(earlier)) {
                        continue;
                    }
                    if (!stretch.isEmpty() && i - (stretch.get(stretch.size() - 1) + measure.run()) > measure.reach()) {
                        close(stretch, known);
                        stretch = new ArrayList<>();
                    }
                    stretch.add(i);
                }
                close(stretch, known);
            }
            return known;
        }

        private void close(List<Integer> stretch, boolean[] known) {
            if (stretch.size() < measure.least()) {
                return;
            }
            for (int w = 0; stretch.get(0) <= measure.change() && w < stretch.get(0); w++) {
                known[w] = true;
            }
            int last = stretch.get(stretch.size() - 1) + measure.run();
            for (int w = last; known.length - last <= measure.change() && w < known.length; w++) {
                known[w] = true;
            }
            for (int k = 0; k < stretch.size(); k++) {
                int end = stretch.get(k) + measure.run();
                int next = k + 1 < stretch.size() ? stretch.get(k + 1) : end;
                for (int w = stretch.get(k); w < (next - end <= measure.change() ? Math.max(end, next) : end); w++) {
                    known[w] = true;
                }
            }
        }

        void add(int row, String[] words, boolean[] known) {
            for (int i = 0; i + measure.run() <= words.length; i++) {
                boolean novel = true;
                for (int w = i; w < i + measure.run(); w++) {
                    novel &= !known[w];
                }
                if (novel) {
                    sayers.computeIfAbsent(run(words, i), any -> new LinkedHashSet<>())
                            .add(row);
                }
            }
        }
    }

    @Property(tries = 300)
    void A190_copiedStretchesAreThoseFoundByHand(@ForAll long seed) {
        Random random = new Random(seed);
        Measure measure =
                new Measure(1 + random.nextInt(3), random.nextInt(6), 1 + random.nextInt(5), random.nextInt(4));
        Kinship kinship = new Kinship(measure);
        ByHand byHand = new ByHand(measure);
        for (int row = 0; row < 6; row++) {
            String[] words = new String[random.nextInt(25)];
            for (int w = 0; w < words.length; w++) {
                words[w] = WORDS[random.nextInt(WORDS.length)];
            }
            View view = View.words(String.join(" ", words));
            BitSet known = new BitSet();
            kinship.mark(view, known);
            boolean[] expected = byHand.known(row, words);
            for (int w = 0; w < words.length; w++) {
                assertThat(known.get(view.start(w)))
                        .as("row %d word %d", row, w)
                        .isEqualTo(expected[w]);
            }
            kinship.add(row, view, known);
            byHand.add(row, words, expected);
        }
    }

    @Test
    void A191_aViewForgetsWhatACopierChanges() {
        View plain = View.words("The quick-brown fox, für Élan; x jumps over.");
        View other = View.words("THE  quick brown.\nFox für Élan y jumps over");
        assertThat(plain.size()).isEqualTo(other.size()).isEqualTo(8);
        assertThat(plain.runs(3)).isEqualTo(other.runs(3));
        assertThat(plain.start(4)).isEqualTo("The quick-brown fox, ".length());
        assertThat(plain.end(4)).isEqualTo("The quick-brown fox, ".length() + 4);
        assertThat(plain.start(5)).isEqualTo("The quick-brown fox, fuer ".length());

        View forms = View.forms("if (count == null) { return count + total; }");
        assertThat(View.forms("if (n == null) { return n + sum; }").runs(4)).isEqualTo(forms.runs(4));
        assertThat(View.forms("if (n == null) { return sum + n; }").runs(4)).isNotEqualTo(forms.runs(4));
        assertThat(View.forms("if (n == null) { throw n + sum; }").runs(4)).isNotEqualTo(forms.runs(4));
    }

    private static Row row(long id, String text) {
        byte[] account = new byte[32];
        account[0] = (byte) id;
        return new Row(new ContributionId(id), AccountId.of(account), Content.text(text));
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int w = 0; w < words; w++) {
            text.append("w")
                    .append((char) ('a' + random.nextInt(26)))
                    .append((char) ('a' + random.nextInt(26)))
                    .append(' ');
        }
        return text.toString();
    }

    /** Nobody is drawn in by a later row that resembles two others, and whoever resembles only a copy's own words does not resemble the copied row. */
    @Property(tries = 30)
    void A192_rowsThatComeLaterChangeNothingOfEarlierOnes(@ForAll long seed) {
        Random random = new Random(seed);
        String a = text(random, 80);
        String c = text(random, 80);
        String bridge = a.substring(a.length() / 2) + c.substring(0, c.length() / 2);
        List<Row> rows = List.of(row(1, a), row(2, c), row(3, bridge), row(4, text(random, 60)), row(5, c + bridge));
        List<Piece> all = NovelCorpus.of(rows, Tokenizer.bytes(), 32).pieces();
        for (int size = 1; size <= rows.size(); size++) {
            List<Piece> some =
                    NovelCorpus.of(rows.subList(0, size), Tokenizer.bytes(), 32).pieces();
            int bound = size;
            assertThat(some)
                    .isEqualTo(all.stream().filter(piece -> piece.row() < bound).toList());
        }
        assertThat(all).extracting(Piece::row).contains(0, 1, 3).doesNotContain(4);
    }

    /** A third row that resembles what the second added is not compared with the first, and what the second copied is the first's. */
    @Test
    void A192_likenessIsNotHandedOn() {
        Random random = new Random(11);
        String first = text(random, 60);
        String added = text(random, 60);
        NovelCorpus corpus = NovelCorpus.of(
                List.of(row(1, first), row(2, first + added), row(3, added + text(random, 60))),
                Tokenizer.bytes(),
                1_000);
        assertThat(corpus.pieces()).extracting(Piece::row).containsExactly(0, 1, 2);
        assertThat(corpus.pieces().get(1).tokens()).isEqualTo(added.length() + 1);
        assertThat(corpus.pieces().get(2).tokens()).isBetween(added.length() - 30, added.length() + 30);
    }

    @Test
    void A193_aQuotationAndASentenceOfOnesOwnStayOnesOwn() {
        Random random = new Random(3);
        String source = text(random, 200);
        String quotation = String.join(" ", List.of(source.split(" ")).subList(50, 60));
        String own = text(random, 50) + quotation + " " + text(random, 50);
        NovelCorpus quoting = NovelCorpus.of(List.of(row(1, source), row(2, own)), Tokenizer.bytes(), 1_000);
        assertThat(quoting.pieces().get(1).tokens()).isEqualTo(own.length());

        String[] copied = source.split(" ");
        String middle = text(random, 30);
        String derived = String.join(" ", List.of(copied).subList(0, 40)) + " " + middle
                + String.join(" ", List.of(copied).subList(40, 80));
        NovelCorpus deriving = NovelCorpus.of(List.of(row(1, source), row(2, derived)), Tokenizer.bytes(), 1_000);
        Piece kept = deriving.pieces().get(1);
        assertThat(deriving.pieces()).hasSize(2);
        assertThat(derived.substring(kept.from(), kept.from() + kept.tokens()).strip())
                .isEqualTo(middle.strip());
    }
}
