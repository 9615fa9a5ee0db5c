/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.world;

import static org.openledger.verifier.world.Write.arr;
import static org.openledger.verifier.world.Write.b;
import static org.openledger.verifier.world.Write.rec;
import static org.openledger.verifier.world.Write.t;
import static org.openledger.verifier.world.Write.u;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.cbor.Item;

/** The rules of docs/spec/credit.md carried out by counting in the rows, with Shapley values over all orders of the players. */
final class NaiveCountModel {
    private static final Pattern TOKEN = Pattern.compile("\\w+|\\W");
    private static final int EVIDENCE = 6;
    private static final int ECHO = 4;
    private static final long WHOLE = 1_000_000;

    private final List<TextRow> rows;
    private final List<Digest> owners = new ArrayList<>();
    private final List<Long> firsts = new ArrayList<>();
    private final long corpus;
    private final Digest parameters;

    /** A row of the model's data. */
    record TextRow(long id, Digest owner, String text) {
        List<String> tokens() {
            return NaiveCountModel.tokens(text);
        }
    }

    /** The attribution record and the rows that it cites, with their parts. */
    record Result(Item attribution, SortedMap<Long, Long> credits, Set<Long> cited) {}

    NaiveCountModel(List<TextRow> rows, Digest parameters) {
        this.rows = rows;
        this.parameters = parameters;
        for (TextRow row : rows) {
            if (!owners.contains(row.owner())) {
                owners.add(row.owner());
                firsts.add(row.id());
            }
        }
        corpus = rows.stream().mapToLong(row -> row.tokens().size()).sum();
    }

    static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    Result attribute(String prompt, String output) {
        List<String> all = new ArrayList<>(tokens(prompt));
        int promptSize = all.size();
        all.addAll(tokens(output));
        List<Item> evidence = new ArrayList<>();
        Set<Item> spans = new LinkedHashSet<>();
        Set<Long> cited = new TreeSet<>();
        SortedMap<Long, BigInteger> parts = new TreeMap<>();
        long whole = 0;
        for (int i = promptSize; i < all.size(); i++) {
            String y = all.get(i);
            long unigram = count(List.of(), y, -1)[1];
            whole += Math.max(1, micro(corpus, Math.max(1, unigram)));
            Game game = new Game(all.subList(0, i), y, unigram);
            boolean echo = isEcho(all, promptSize, i);
            List<Item> shares = new ArrayList<>();
            for (Map.Entry<Integer, Long> part : (echo ? Map.<Integer, Long>of() : game.parts()).entrySet()) {
                int player = part.getKey();
                List<String> run = all.subList(i - game.lengths.getOrDefault(player, 0), i + 1);
                TextRow row = earliest(player, run);
                shares.add(rec(u(player), u(row.id()), u(part.getValue())));
                parts.merge(row.id(), BigInteger.valueOf(part.getValue()), BigInteger::add);
                spans.add(span(String.join("", all), String.join("", all.subList(0, i - run.size() + 1)), run, row));
                cited.add(row.id());
            }
            int standing = echo ? 1 : game.lengths.isEmpty() ? 2 : shares.isEmpty() ? 3 : 0;
            evidence.add(rec(u(bytes(y)), u(unigram), u(standing), arr(game.levels()), arr(shares)));
        }
        SortedMap<Long, Long> credits = ppm(parts, whole);
        Item record = rec(
                rec(t("span"), u(1), b(parameters)),
                u(0),
                u(2),
                arr(credits.entrySet().stream()
                        .map(credit -> rec(u(credit.getKey()), b(owner(credit.getKey())), u(credit.getValue()), t("…")))
                        .toList()),
                u(WHOLE - credits.values().stream().mapToLong(Long::longValue).sum()),
                rec(
                        u(corpus),
                        arr(players()),
                        arr(all.subList(0, promptSize).stream()
                                .map(token -> u(bytes(token)))
                                .toList()),
                        arr(evidence),
                        arr(List.copyOf(spans))));
        return new Result(record, credits, cited);
    }

    private List<Item> players() {
        List<Item> players = new ArrayList<>();
        for (int i = 0; i < owners.size(); i++) {
            players.add(rec(b(owners.get(i)), u(firsts.get(i))));
        }
        return players;
    }

    private static SortedMap<Long, Long> ppm(SortedMap<Long, BigInteger> parts, long whole) {
        List<BigInteger> weights = new ArrayList<>(parts.values());
        weights.add(
                BigInteger.valueOf(whole).subtract(parts.values().stream().reduce(BigInteger.ZERO, BigInteger::add)));
        List<BigInteger> shares = NaiveShares.divide(BigInteger.valueOf(WHOLE), weights);
        SortedMap<Long, Long> ppm = new TreeMap<>();
        int i = 0;
        for (long row : parts.keySet()) {
            if (shares.get(i).signum() > 0) {
                ppm.put(row, shares.get(i).longValueExact());
            }
            i++;
        }
        return ppm;
    }

    private static boolean isEcho(List<String> all, int promptSize, int i) {
        for (int from = Math.max(promptSize, i - ECHO + 1); from <= i && from + ECHO <= all.size(); from++) {
            List<String> run = all.subList(from, from + ECHO);
            for (int p = 0; p + ECHO <= promptSize; p++) {
                if (all.subList(p, p + ECHO).equals(run)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The longest run around this one that stands in the answer and in the row. */
    private static Item span(String answer, String before, List<String> run, TextRow row) {
        byte[] said = answer.getBytes(StandardCharsets.UTF_8);
        byte[] there = row.text().getBytes(StandardCharsets.UTF_8);
        int start = bytes(before);
        int length = bytes(String.join("", run));
        int rowStart = offset(row.tokens(), run);
        while (start > 0 && rowStart > 0 && said[start - 1] == there[rowStart - 1]) {
            start--;
            rowStart--;
            length++;
        }
        while (start + length < said.length
                && rowStart + length < there.length
                && said[start + length] == there[rowStart + length]) {
            length++;
        }
        return rec(u(start), u(length), u(row.id()), u(rowStart));
    }

    private static int offset(List<String> row, List<String> run) {
        for (int i = 0; i + run.size() <= row.size(); i++) {
            if (row.subList(i, i + run.size()).equals(run)) {
                return bytes(String.join("", row.subList(0, i)));
            }
        }
        throw new IllegalStateException(run + " does not stand in " + row);
    }

    private TextRow earliest(int player, List<String> run) {
        return rows.stream()
                .filter(row -> owners.indexOf(row.owner()) == player)
                .filter(row -> java.util.Collections.indexOfSubList(row.tokens(), run) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private Digest owner(long row) {
        return rows.stream()
                .filter(r -> r.id() == row)
                .findFirst()
                .orElseThrow()
                .owner();
    }

    /** How often a context stands followed by any token, and by this one, in one player's rows or (-1) in all. */
    private long[] count(List<String> context, String y, int player) {
        long[] counts = new long[2];
        for (TextRow row : rows) {
            List<String> tokens = row.tokens();
            for (int i = 0;
                    (player < 0 || owners.indexOf(row.owner()) == player) && i + context.size() < tokens.size();
                    i++) {
                if (tokens.subList(i, i + context.size()).equals(context)) {
                    counts[0]++;
                    counts[1] += tokens.get(i + context.size()).equals(y) ? 1 : 0;
                }
            }
        }
        return counts;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static long micro(long a, long b) {
        return Math.round(1_000_000 * (StrictMath.log((double) a) - StrictMath.log((double) b)));
    }

    /** The game of one token. */
    private final class Game {
        private final List<String> before;
        private final String y;
        private final long unigram;
        private final SortedMap<Integer, Integer> lengths = new TreeMap<>();

        Game(List<String> before, String y, long unigram) {
            this.before = before;
            this.y = y;
            this.unigram = unigram;
            for (int player = 0; player < owners.size(); player++) {
                int length = before.size();
                while (count(suffix(length), y, player)[0] == 0) {
                    length--;
                }
                if (length + 1 >= EVIDENCE) {
                    lengths.put(player, length);
                }
            }
        }

        List<Item> levels() {
            Set<Integer> distinct = new TreeSet<>(java.util.Comparator.<Integer>reverseOrder());
            distinct.addAll(lengths.values());
            List<Item> levels = new ArrayList<>();
            for (int length : distinct) {
                List<Item> counts = new ArrayList<>();
                for (int player : lengths.keySet()) {
                    long[] count = count(suffix(length), y, player);
                    if (count[0] > 0) {
                        counts.add(rec(u(player), u(count[0]), u(count[1])));
                    }
                }
                levels.add(rec(u(length), arr(counts)));
            }
            return levels;
        }

        Map<Integer, Long> parts() {
            List<Integer> players = List.copyOf(lengths.keySet());
            long gain = Math.min(value(players), Math.max(1, micro(corpus, Math.max(1, unigram))));
            Map<Integer, Long> parts = new LinkedHashMap<>();
            if (gain == 0) {
                return parts;
            }
            Map<Integer, BigInteger> sums = new TreeMap<>();
            orders(new ArrayList<>(), players, sums);
            List<BigInteger> weights = players.stream()
                    .map(p -> sums.getOrDefault(p, BigInteger.ZERO).max(BigInteger.ZERO))
                    .toList();
            List<BigInteger> shares = NaiveShares.divide(BigInteger.valueOf(gain), weights);
            for (int i = 0; i < players.size(); i++) {
                if (shares.get(i).signum() > 0) {
                    parts.put(players.get(i), shares.get(i).longValueExact());
                }
            }
            return parts;
        }

        private void orders(List<Integer> came, List<Integer> all, Map<Integer, BigInteger> sums) {
            if (came.size() == all.size()) {
                for (int i = 0; i < came.size(); i++) {
                    long marginal = value(came.subList(0, i + 1)) - value(came.subList(0, i));
                    sums.merge(came.get(i), BigInteger.valueOf(marginal), BigInteger::add);
                }
                return;
            }
            for (int player : all) {
                if (!came.contains(player)) {
                    List<Integer> next = new ArrayList<>(came);
                    next.add(player);
                    orders(next, all, sums);
                }
            }
        }

        private long value(List<Integer> coalition) {
            int length = coalition.stream()
                    .mapToInt(p -> lengths.getOrDefault(p, 0))
                    .max()
                    .orElse(0);
            long context = 0;
            long token = 0;
            for (int player : coalition) {
                long[] count = count(suffix(length), y, player);
                context += count[0];
                token += count[1];
            }
            return token == 0 ? 0 : Math.max(0, micro(token * corpus, context * unigram));
        }

        private List<String> suffix(int length) {
            return before.subList(before.size() - length, before.size());
        }
    }
}
