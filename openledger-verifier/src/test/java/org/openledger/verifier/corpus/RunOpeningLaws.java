/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.CborReader;
import org.openledger.verifier.cbor.CborWriter;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.crypto.Sha256;
import org.openledger.verifier.facts.Attribution.Count;
import org.openledger.verifier.facts.Attribution.Level;
import org.openledger.verifier.facts.Attribution.Share;
import org.openledger.verifier.facts.Attribution.Token;
import org.openledger.verifier.world.Items;

/** True counts, absences and first places are shown; every sort of lie about them, each tried many times, is not. */
class RunOpeningLaws {
    private static final int RUNS = 1_000;
    private static final int TEXT = 1;
    private static final int SUFFIXES = 4;

    /** How often each sort of lie was tried. */
    private final Map<String, Integer> tried = new TreeMap<>();

    private final List<String> believed = new ArrayList<>();

    @Test
    void truthIsShownAndLiesAreNot() {
        Random random = new Random(20_261_121);
        Map<String, Integer> met = new TreeMap<>();
        for (int run = 0; run < RUNS; run++) {
            RandomCorpus corpus = new RandomCorpus(random);
            Token truth = corpus.truth();
            Octets honest = corpus.open(truth);
            assertThat(isShown(corpus, truth, honest)).as("run %d", run).isTrue();
            corners(corpus, truth, honest).forEach(corner -> met.merge(corner, 1, Integer::sum));
            lieInWords(corpus, truth);
            lieInPlaces(corpus, truth, honest, random);
        }
        assertThat(believed).isEmpty();
        assertThat(tried.keySet())
                .containsExactly(
                        "altered chunk",
                        "count one less",
                        "count one more",
                        "hidden level",
                        "hidden player",
                        "lower least position",
                        "moved own position",
                        "moved position",
                        "omitted earlier row",
                        "path of another block",
                        "shortened match",
                        "unigram one more",
                        "wrong neighbour");
        assertThat(tried.values()).allMatch(times -> times >= 30, "each sort tried often: " + tried);
        assertThat(met).containsOnlyKeys("absent run", "empty corpus", "first rank", "last rank", "whole row");
    }

    private static List<String> corners(RandomCorpus corpus, Token truth, Octets honest) {
        List<String> corners = new ArrayList<>();
        List<Long> unigram = OpenedCorpus.read(honest).bounds().get(0);
        long tokens = OpenedCorpus.read(honest).tokens();
        add(corners, tokens == 0, "empty corpus");
        add(corners, tokens > 0 && unigram.get(0) == 0, "first rank");
        add(corners, tokens > 0 && unigram.get(1) == tokens, "last rank");
        add(corners, tokens > 0 && truth.levels().isEmpty(), "absent run");
        add(corners, corpus.rows.stream().anyMatch(row -> row.tokens().equals(corpus.text)), "whole row");
        return corners;
    }

    private static void add(List<String> corners, boolean met, String corner) {
        if (met) {
            corners.add(corner);
        }
    }

    /** Other statements, opened as if they were true. */
    private void lieInWords(RandomCorpus corpus, Token truth) {
        tell(corpus, "unigram one more", with(truth, truth.unigram() + 1, truth.levels(), truth.shares()));
        for (Share share : truth.shares()) {
            for (long later : corpus.laterRows(share)) {
                List<Share> shares = new ArrayList<>(truth.shares());
                shares.set(shares.indexOf(share), new Share(share.player(), later, 1));
                tell(corpus, "omitted earlier row", with(truth, truth.unigram(), truth.levels(), shares));
            }
        }
        if (!truth.levels().isEmpty()) {
            List<Level> fewer = truth.levels().subList(0, truth.levels().size() - 1);
            tell(corpus, "hidden level", with(truth, truth.unigram(), fewer, sharesOf(truth, fewer)));
        }
        for (int i = 0; i < truth.levels().size(); i++) {
            Level level = truth.levels().get(i);
            if (level.length() > RandomCorpus.LEAST && truth.levels().size() == 1) {
                Level shorter = new Level(level.length() - 1, level.counts());
                tell(corpus, "shortened match", with(truth, truth.unigram(), List.of(shorter), truth.shares()));
            }
            for (Count count : level.counts()) {
                changed(
                        corpus,
                        truth,
                        i,
                        count,
                        "count one more",
                        new Count(count.player(), count.context() + 1, count.token()));
                changed(
                        corpus,
                        truth,
                        i,
                        count,
                        "count one less",
                        new Count(count.player(), count.context(), count.token() - 1));
            }
            if (level.counts().size() > 1) {
                Level left = new Level(
                        level.length(), level.counts().subList(1, level.counts().size()));
                tell(
                        corpus,
                        "hidden player",
                        with(truth, truth.unigram(), List.of(left), sharesOf(truth, List.of(left))));
            }
        }
    }

    private static List<Share> sharesOf(Token token, List<Level> levels) {
        return token.shares().stream()
                .filter(share -> levels.stream()
                        .anyMatch(level -> level.counts().stream().anyMatch(count -> count.player() == share.player())))
                .toList();
    }

    private void changed(RandomCorpus corpus, Token truth, int at, Count count, String lie, Count other) {
        List<Count> counts = new ArrayList<>(truth.levels().get(at).counts());
        counts.set(counts.indexOf(count), other);
        List<Level> levels = new ArrayList<>(truth.levels());
        levels.set(at, new Level(levels.get(at).length(), counts));
        tell(corpus, lie, with(truth, truth.unigram(), levels, truth.shares()));
    }

    private static Token with(Token token, long unigram, List<Level> levels, List<Share> shares) {
        return new Token(token.bytes(), unigram, token.standing(), levels, shares);
    }

    /** The truth, with something else shown for it. */
    private void lieInPlaces(RandomCorpus corpus, Token truth, Octets honest, Random random) {
        Item section = CborReader.read(honest);
        int bounds = ((Item.Array) Items.at(section, Items.path(4, 0))).items().size();
        int bound = random.nextInt(bounds);
        for (int by : new int[] {-1, 1}) {
            place(corpus, truth, section, Items.path(4, 0, bound), "wrong neighbour", item -> moved(item, by));
        }
        place(corpus, truth, section, Items.path(2, TEXT, 2, 1, 0), "altered chunk", item -> flipped(item, random));
        place(
                corpus,
                truth,
                section,
                Items.path(2, SUFFIXES, 2, 1, 0),
                "moved position",
                item -> flipped(item, random));
        if (!corpus.rows.isEmpty()) {
            place(corpus, truth, section, Items.path(3, 0, 1, 0), "moved own position", item -> flipped(item, random));
        }
        place(corpus, truth, section, Items.path(2, SUFFIXES, 2, 2), "lower least position", item -> firstBit(item));
        place(
                corpus,
                truth,
                section,
                Items.path(2, SUFFIXES, 2, 0, 0),
                "path of another block",
                item -> moved(item, 1));
        place(corpus, truth, section, Items.path(2, TEXT, 2, 0, 0), "path of another block", item -> moved(item, 1));
    }

    private void place(
            RandomCorpus corpus, Token truth, Item section, List<Long> path, String lie, UnaryOperator<Item> change) {
        Item parent = Items.at(section, path.subList(0, path.size() - 1));
        if (parent instanceof Item.Array array && array.items().size() <= path.get(path.size() - 1)) {
            return;
        }
        Item there = Items.at(section, path);
        Item other = change.apply(there);
        if (!other.equals(there)) {
            count(lie, isShown(corpus, truth, CborWriter.write(Items.with(section, path, other))));
        }
    }

    private static Item moved(Item number, int by) {
        long value = ((Item.UInt) number).value().longValueExact() + by;
        return Item.UInt.of(Math.max(0, value));
    }

    private static Item flipped(Item item, Random random) {
        byte[] bytes = ((Item.Bytes) item).value().toArray();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return new Item.Bytes(Octets.of(bytes));
    }

    private static Item firstBit(Item item) {
        byte[] bytes = ((Item.Bytes) item).value().toArray();
        IntStream.range(0, Math.min(1, bytes.length)).forEach(i -> bytes[i] ^= 1);
        return new Item.Bytes(Octets.of(bytes));
    }

    private void tell(RandomCorpus corpus, String lie, Token stated) {
        count(lie, isShown(corpus, stated, corpus.open(stated)));
    }

    private void count(String lie, boolean isBelieved) {
        tried.merge(lie, 1, Integer::sum);
        if (isBelieved) {
            believed.add(lie);
        }
    }

    private static boolean isShown(RandomCorpus corpus, Token stated, Octets section) {
        try {
            OpenedCorpus opened = OpenedCorpus.read(section);
            ShownToken shown = ShownToken.of(
                    opened, corpus.text, corpus.text.size() - 1, opened.bounds().get(0), RandomCorpus.LEAST, stated);
            return opened.artefact(1, RandomCorpus.LEAST + 1, 1, Sha256.of()).equals(corpus.artefact())
                    && shown.contradictions(stated).isEmpty();
        } catch (MalformedException e) {
            return false;
        }
    }
}
