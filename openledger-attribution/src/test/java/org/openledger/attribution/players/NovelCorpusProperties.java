/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.players;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.span.Cursor;
import org.openledger.attribution.span.Location;
import org.openledger.attribution.text.Tokenizer;
import org.openledger.attribution.text.Vocabulary;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.spi.DatasetView.Row;

/** Rule C1: what is novel, where it stands, and whose it is. */
class NovelCorpusProperties {

    private static final String HEADER = "// Copyright of nobody\n";

    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? HEADER : "");
            for (int w = 0; w <= random.nextInt(30); w++) {
                text.append(random.nextInt(3) == 0 ? "é" : "")
                        .append((char) ('a' + random.nextInt(3)))
                        .append(' ');
            }
            rows.add(row(7L * i, random.nextInt(4), text.toString()));
        }
        return rows;
    }

    private static Row row(long id, int owner, String text) {
        byte[] account = new byte[32];
        account[31] = (byte) owner;
        return new Row(new ContributionId(id), AccountId.of(account), Content.text(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Property(tries = 300)
    void piecesAreTheNovelRunsOfTheirRows(@ForAll long seed) {
        Random random = new Random(seed);
        List<Row> rows = rows(random);
        int novelty = 1 + random.nextInt(10);
        Tokenizer tokenizer = Tokenizer.words(
                Vocabulary.train(rows.stream().map(row -> row.content().text()).toList(), 257 + random.nextInt(8)));
        NovelCorpus corpus = NovelCorpus.of(rows, tokenizer, novelty);
        List<int[]> earlier = new ArrayList<>();
        List<Piece> expected = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            String text = rows.get(r).content().text();
            String kept = text.startsWith(HEADER) ? text.substring(HEADER.length() - 1) : text;
            int[] tokens = tokenizer.encode(kept);
            int from = -1;
            for (int i = 0; i <= tokens.length; i++) {
                boolean novel = i < tokens.length && isNovel(tokens, i, Math.min(novelty, tokens.length), earlier);
                if (novel && from < 0) {
                    from = i;
                } else if (!novel && from >= 0) {
                    int start = bytes(text).length
                            - bytes(kept).length
                            + tokenizer.decodeBytes(Arrays.copyOf(tokens, from)).length;
                    expected.add(new Piece(r, rows.get(r).id(), from, i - from, start, i == tokens.length));
                    assertThat(corpus.index().row(expected.size() - 1)).isEqualTo(Arrays.copyOfRange(tokens, from, i));
                    from = -1;
                }
            }
            earlier.add(tokens);
        }
        assertThat(corpus.pieces()).isEqualTo(expected);
    }

    private static boolean isNovel(int[] tokens, int at, int novelty, List<int[]> earlier) {
        for (int from = Math.max(0, at - novelty + 1); from <= at && from + novelty <= tokens.length; from++) {
            for (int[] other : earlier) {
                for (int i = 0; i + novelty <= other.length; i++) {
                    if (Arrays.equals(tokens, from, from + novelty, other, i, i + novelty)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    @Property(tries = 200)
    void everyPositionIsFoundInItsPiece(@ForAll long seed) {
        List<Row> rows = rows(new Random(seed));
        NovelCorpus corpus = NovelCorpus.of(rows, Tokenizer.bytes(), 6);
        Cursor all = corpus.index().cursor();
        for (int k = 0; k < all.count(); k++) {
            Location location = all.location(k);
            int piece = corpus.pieceAt(all.position(k));
            assertThat(piece).isEqualTo(location.row());
            assertThat(all.position(k) - corpus.startOf(piece)).isEqualTo(location.offset());
            assertThat(corpus.endOf(piece) - corpus.startOf(piece))
                    .isEqualTo(corpus.pieces().get(piece).tokens());
            assertThat(corpus.playerOf(piece)).isEqualTo(location.owner());
            assertThat(corpus.players().get(location.owner()).owner())
                    .isEqualTo(corpus.owner(corpus.pieces().get(piece).id()));
        }
    }

    @Test
    void whoOnlyCopiesIsNoPlayer() {
        String text = "something that is longer than the bound";
        NovelCorpus corpus = NovelCorpus.of(
                List.of(row(1, 1, text), row(2, 2, text), row(3, 3, "x" + text), row(4, 2, "own words")),
                Tokenizer.bytes(),
                8);
        assertThat(corpus.players())
                .extracting(player -> player.first().ordinal())
                .containsExactly(1L, 3L, 4L);
        assertThat(corpus.owner(new ContributionId(2)))
                .isEqualTo(row(2, 2, text).owner());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> corpus.owner(new ContributionId(9)))
                .withMessageContaining("row-9");
    }
}
