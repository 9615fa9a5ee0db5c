/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.world;

import static org.openledger.verifier.world.NaiveTable.number;
import static org.openledger.verifier.world.Write.arr;
import static org.openledger.verifier.world.Write.b;
import static org.openledger.verifier.world.Write.rec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.crypto.Sha256;
import org.openledger.verifier.facts.Attribution;

/** The tables of rules C13 and C14 written down from their rows, each row one piece, sorted by comparing everything with everything. */
public final class NaiveTables {
    final List<Row> rows;
    final List<Digest> owners = new ArrayList<>();
    final List<Integer> text = new ArrayList<>();
    final List<Integer> starts = new ArrayList<>();
    final List<Integer> sorted;
    private final Map<Integer, List<Integer>> owns = new TreeMap<>();
    private final Digest vocabulary = Sha256.of(Octets.utf8("vocabulary"));
    private final List<Octets> wordOrder;
    private final NaiveTable words;
    private final NaiveTable texts;
    private final NaiveTable pieces;
    private final NaiveTable players;

    /** A row of tokens. */
    public record Row(long id, Digest owner, List<Integer> tokens) {}

    public NaiveTables(List<Row> rows, SortedMap<Octets, Integer> vocabulary) {
        this.rows = rows;
        List<Octets> entries = new ArrayList<>();
        for (Row row : rows) {
            if (!owners.contains(row.owner())) {
                owners.add(row.owner());
            }
            starts.add(text.size());
            entries.add(Octets.concat(
                    number(text.size(), 4),
                    number(row.tokens().size(), 4),
                    number(row.id(), 8),
                    number(0, 4),
                    number(1, 1),
                    number(owners.indexOf(row.owner()), 4)));
            text.addAll(row.tokens());
            text.add(0);
        }
        sorted = IntStream.range(0, text.size())
                .filter(position -> text.get(position) > 0)
                .boxed()
                .sorted((x, y) -> compare(suffix(x), suffix(y)))
                .toList();
        wordOrder = List.copyOf(vocabulary.keySet());
        words = new NaiveTable(
                vocabulary.entrySet().stream()
                        .map(word -> Octets.concat(
                                number(word.getKey().length(), 1), word.getKey(), number(word.getValue(), 2)))
                        .toList(),
                16,
                false);
        texts = new NaiveTable(text.stream().map(token -> number(token, 2)).toList(), 32, false);
        pieces = new NaiveTable(entries, 4, false);
        players = new NaiveTable(owners.stream().map(owner -> player(owner)).toList(), 1, false);
    }

    public Digest artefact(int novelty, int evidence, int echo, Digest manifest) {
        return Sha256.of(
                Octets.utf8("infinite-gram/1/artefact"),
                number(novelty, 4),
                number(evidence, 4),
                number(echo, 4),
                vocabulary.octets(),
                manifest.octets(),
                words.statement(),
                texts.statement(),
                pieces.statement(),
                players.statement(),
                table(sorted).statement());
    }

    public Digest method(int novelty, int evidence, int echo) {
        return Sha256.of(
                Octets.utf8("openledger/span/v1"),
                number(novelty, 4),
                number(evidence, 4),
                number(echo, 4),
                vocabulary.octets());
    }

    /** Section 9 for what is stated of an answer, whatever is true of it. */
    public Item open(List<Integer> said, Collection<Octets> tokens, Attribution stated, int least) {
        NaiveBounds bounds = new NaiveBounds(this, said, stated, least);
        List<Item> asked = new ArrayList<>();
        for (int i = 0; i < stated.tokens().size(); i++) {
            asked.add(arr(bounds.of(i).stream().map(Write::u).toList()));
        }
        Set<Integer> shownWords = new TreeSet<>();
        tokens.stream().filter(token -> token.length() > 1).forEach(token -> shownWords.add(wordOrder.indexOf(token)));
        return rec(
                b(vocabulary),
                arr(
                        words.stated(shownWords),
                        texts.stated(bounds.shownText),
                        pieces.stated(bounds.shownPieces),
                        players.stated(new TreeSet<>(bounds.players())),
                        table(sorted).stated(bounds.shownIn(sorted))),
                arr(bounds.players().stream()
                        .map(this::own)
                        .map(own -> table(own).opening(bounds.shownIn(own)))
                        .toList()),
                arr(asked));
    }

    /** A player's own suffixes, in order. */
    List<Integer> own(int player) {
        return owns.computeIfAbsent(
                player,
                number -> sorted.stream()
                        .filter(position -> rows.get(pieceAt(position)).owner().equals(owners.get(number)))
                        .toList());
    }

    int pieceAt(int position) {
        return (int) starts.stream().filter(start -> start <= position).count() - 1;
    }

    public long firstRow(Digest owner) {
        return rows.stream()
                .filter(row -> row.owner().equals(owner))
                .findFirst()
                .orElseThrow()
                .id();
    }

    List<Integer> suffix(int position) {
        int piece = pieceAt(position);
        return text.subList(
                position, starts.get(piece) + rows.get(piece).tokens().size());
    }

    static int compare(List<Integer> x, List<Integer> y) {
        for (int i = 0; i < Math.min(x.size(), y.size()); i++) {
            if (!x.get(i).equals(y.get(i))) {
                return Integer.compare(x.get(i), y.get(i));
            }
        }
        return Integer.compare(x.size(), y.size());
    }

    private Octets player(Digest owner) {
        return Octets.concat(
                owner.octets(),
                number(firstRow(owner), 8),
                table(own(owners.indexOf(owner))).statement());
    }

    private static NaiveTable table(List<Integer> positions) {
        return new NaiveTable(
                positions.stream().map(position -> number(position, 4)).toList(), 32, true);
    }
}
