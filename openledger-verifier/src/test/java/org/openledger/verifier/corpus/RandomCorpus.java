/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.CborWriter;
import org.openledger.verifier.crypto.Sha256;
import org.openledger.verifier.facts.Attribution;
import org.openledger.verifier.facts.Attribution.Count;
import org.openledger.verifier.facts.Attribution.Level;
import org.openledger.verifier.facts.Attribution.Player;
import org.openledger.verifier.facts.Attribution.Share;
import org.openledger.verifier.facts.Attribution.Token;
import org.openledger.verifier.world.NaiveTables;

/** A few random rows, a random text with one token behind it, and what is true of that token, found by looking at every place. */
final class RandomCorpus {
    static final int LEAST = 2;

    private static final List<String> SCRIPTS = List.of("aé", "日本", "🙂🙃", "ab", "zЖ");

    final List<NaiveTables.Row> rows = new ArrayList<>();
    final List<Integer> text = new ArrayList<>();
    final NaiveTables tables;
    private final List<Digest> owners = new ArrayList<>();

    RandomCorpus(Random random) {
        boolean bytes = random.nextBoolean();
        String script = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
        int alphabet = 1 + random.nextInt(3);
        int[] ids = random.ints(alphabet, 1, 65_536).toArray();
        int rowCount = random.nextInt(5);
        for (int row = 0; row < rowCount; row++) {
            List<Integer> tokens = run(random, bytes, script, ids, 1 + random.nextInt(40));
            rows.add(new NaiveTables.Row(3L * row + 1, Sha256.of(Octets.of((byte) random.nextInt(3))), tokens));
        }
        rows.forEach(row -> {
            if (!owners.contains(row.owner())) {
                owners.add(row.owner());
            }
        });
        tables = new NaiveTables(rows, new TreeMap<>());
        if (!rows.isEmpty() && random.nextInt(4) > 0) {
            List<Integer> row = rows.get(random.nextInt(rows.size())).tokens();
            int from = random.nextInt(row.size());
            text.addAll(random.nextInt(4) == 0 ? row : row.subList(from, from + random.nextInt(row.size() - from) + 1));
        }
        if (text.isEmpty() || random.nextInt(4) == 0) {
            text.addAll(run(random, bytes, script, ids, 1 + random.nextInt(3)));
        }
    }

    private static List<Integer> run(Random random, boolean bytes, String script, int[] ids, int length) {
        List<Integer> run = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            int[] points = script.codePoints().toArray();
            String point = Character.toString(points[random.nextInt(points.length)]);
            if (bytes) {
                for (byte b : point.getBytes(StandardCharsets.UTF_8)) {
                    run.add(1 + Byte.toUnsignedInt(b));
                }
            } else {
                run.add(ids[random.nextInt(ids.length)]);
            }
        }
        return run;
    }

    /** What is true of the last token: every player with the context earns where the token follows. */
    Token truth() {
        int before = text.size() - 1;
        TreeMap<Integer, Integer> longest = new TreeMap<>();
        for (int player = 0; player < owners.size(); player++) {
            int length = before;
            while (length >= LEAST && count(length, player)[0] == 0) {
                length--;
            }
            if (length >= LEAST) {
                longest.put(player, length);
            }
        }
        List<Level> levels = new ArrayList<>();
        for (int length : new TreeSet<>(longest.values()).descendingSet()) {
            List<Count> counts = new ArrayList<>();
            longest.keySet().stream()
                    .filter(player -> count(length, player)[0] > 0)
                    .forEach(player ->
                            counts.add(new Count(player, count(length, player)[0], count(length, player)[1])));
            levels.add(new Level(length, counts));
        }
        List<Share> shares = new ArrayList<>();
        longest.forEach((player, length) -> {
            if (count(length, player)[1] > 0) {
                shares.add(new Share(player, first(length, player), 1));
            }
        });
        return new Token(1, count(0, -1)[1], shares.isEmpty() ? Token.NO_GAIN : Token.CREDITED, levels, shares);
    }

    /** Section 9 for a token, whatever is true of it. */
    Octets open(Token stated) {
        return CborWriter.write(tables.open(text, List.of(), attribution(stated), LEAST));
    }

    private Attribution attribution(Token stated) {
        List<Player> players = owners.stream()
                .map(owner -> new Player(owner, tables.firstRow(owner)))
                .toList();
        return new Attribution("span/1", Sha256.of(), List.of(), 0, 0, players, List.of(), List.of(stated), List.of());
    }

    Digest artefact() {
        return tables.artefact(1, LEAST + 1, 1, Sha256.of());
    }

    /** How often the last tokens before the text's last stand followed by any token, and by that one. */
    private long[] count(int length, int player) {
        List<Integer> context = text.subList(text.size() - 1 - length, text.size() - 1);
        long[] counts = new long[2];
        for (NaiveTables.Row row : rows) {
            for (int i = 0;
                    (player < 0 || owners.indexOf(row.owner()) == player)
                            && i + length < row.tokens().size();
                    i++) {
                if (row.tokens().subList(i, i + length).equals(context)) {
                    counts[0]++;
                    counts[1] += row.tokens().get(i + length).equals(text.get(text.size() - 1)) ? 1 : 0;
                }
            }
        }
        return counts;
    }

    private long first(int length, int player) {
        List<Integer> run = text.subList(text.size() - 1 - length, text.size());
        return rows.stream()
                .filter(row -> owners.indexOf(row.owner()) == player)
                .filter(row -> Collections.indexOfSubList(row.tokens(), run) >= 0)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The player's later rows, where they also have the run. */
    List<Long> laterRows(Share share) {
        return rows.stream()
                .filter(row -> owners.indexOf(row.owner()) == share.player() && row.id() > share.row())
                .map(NaiveTables.Row::id)
                .toList();
    }
}
