/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openledger.attribution.TokenEvidence;
import org.openledger.attribution.TokenEvidence.Count;
import org.openledger.attribution.TokenEvidence.Level;
import org.openledger.attribution.TokenEvidence.Standing;
import org.openledger.attribution.TokenEvidence.TokenShare;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.spi.DatasetView.Row;

/**
 * The rules of docs/spec/credit.md for one-byte tokens, by scanning the rows again for every number and by going through all orders in
 * which the players may come.
 */
final class NaiveCredit {

    /** A maximal novel run. */
    private record Run(ContributionId row, AccountId owner, String text) {}

    private final SpanParameters parameters;
    private final List<Run> runs = new ArrayList<>();
    private final List<AccountId> players;

    NaiveCredit(List<Row> rows, SpanParameters parameters) {
        this.parameters = parameters;
        List<String> earlier = new ArrayList<>();
        for (Row row : rows) {
            String text = row.content().text();
            StringBuilder run = new StringBuilder();
            for (int i = 0; i <= text.length(); i++) {
                if (i < text.length() && isNovel(text, i, earlier)) {
                    run.append(text.charAt(i));
                } else if (run.length() > 0) {
                    runs.add(new Run(row.id(), row.owner(), run.toString()));
                    run.setLength(0);
                }
            }
            earlier.add(text);
        }
        Set<AccountId> owners = new LinkedHashSet<>();
        runs.forEach(run -> owners.add(run.owner()));
        players = List.copyOf(owners);
    }

    private boolean isNovel(String text, int at, List<String> earlier) {
        int novelty = Math.min(parameters.novelty(), text.length());
        for (int from = Math.max(0, at - novelty + 1); from <= at && from + novelty <= text.length(); from++) {
            String run = text.substring(from, from + novelty);
            if (earlier.stream().anyMatch(other -> other.contains(run))) {
                return false;
            }
        }
        return true;
    }

    long corpusTokens() {
        return runs.stream().mapToLong(run -> run.text().length()).sum();
    }

    private long unigram(String token) {
        return runs.stream()
                .flatMapToInt(run -> run.text().chars())
                .filter(c -> c == token.charAt(0))
                .count();
    }

    /** How often the run stands with anything behind it in the same piece, among one player's pieces. */
    private long context(AccountId player, String context) {
        return runs.stream()
                .filter(run -> run.owner().equals(player))
                .mapToLong(run -> occurrences(run.text().substring(0, run.text().length() - 1), context))
                .sum();
    }

    private long token(AccountId player, String contextAndToken) {
        return runs.stream()
                .filter(run -> run.owner().equals(player))
                .mapToLong(run -> occurrences(run.text(), contextAndToken))
                .sum();
    }

    private static long occurrences(String text, String pattern) {
        long count = 0;
        for (int i = text.indexOf(pattern); i >= 0; i = text.indexOf(pattern, i + 1)) {
            count++;
        }
        return count;
    }

    /** The evidence of each output token, with players numbered among all players. */
    List<TokenEvidence> tokens(String prompt, String output) {
        List<TokenEvidence> tokens = new ArrayList<>();
        for (int i = 0; i < output.length(); i++) {
            tokens.add(token(prompt, output, i));
        }
        return tokens;
    }

    List<AccountId> players() {
        return players;
    }

    private TokenEvidence token(String prompt, String output, int at) {
        String before = prompt + output.substring(0, at);
        String y = output.substring(at, at + 1);
        long unigram = unigram(y);
        if (isEcho(prompt, output, at)) {
            return new TokenEvidence(1, unigram, Standing.ECHO, List.of(), List.of());
        }
        SortedMap<Integer, Integer> lengths = new TreeMap<>();
        for (int player = 0; player < players.size(); player++) {
            int length = Math.min(before.length(), 1_024);
            while (length > 0 && context(players.get(player), suffix(before, length)) == 0) {
                length--;
            }
            if (length + 1 >= parameters.evidence()) {
                lengths.put(player, length);
            }
        }
        if (lengths.isEmpty()) {
            return new TokenEvidence(1, unigram, Standing.UNKNOWN, List.of(), List.of());
        }
        List<TokenShare> shares = shares(before, y, lengths);
        Standing standing = shares.isEmpty() ? Standing.NO_GAIN : Standing.CREDITED;
        return new TokenEvidence(1, unigram, standing, levels(before, y, lengths), shares);
    }

    private boolean isEcho(String prompt, String output, int at) {
        int echo = parameters.echo();
        for (int from = Math.max(0, at - echo + 1); from <= at && from + echo <= output.length(); from++) {
            if (prompt.contains(output.substring(from, from + echo))) {
                return true;
            }
        }
        return false;
    }

    private List<Level> levels(String before, String y, SortedMap<Integer, Integer> lengths) {
        List<Level> levels = new ArrayList<>();
        for (int length : new TreeSet<>(lengths.values()).descendingSet()) {
            List<Count> counts = new ArrayList<>();
            for (int player : lengths.keySet()) {
                String context = suffix(before, length);
                long often = context(players.get(player), context);
                if (often > 0) {
                    counts.add(new Count(player, often, token(players.get(player), context + y)));
                }
            }
            levels.add(new Level(length, counts));
        }
        return levels;
    }

    private List<TokenShare> shares(String before, String y, SortedMap<Integer, Integer> lengths) {
        List<Integer> all = List.copyOf(lengths.keySet());
        long gain = Math.min(value(all, before, y, lengths), information(y));
        if (gain == 0) {
            return List.of();
        }
        SortedMap<Integer, BigInteger> weights = new TreeMap<>();
        all.forEach(player -> weights.put(player, BigInteger.ZERO));
        addMarginals(new ArrayList<>(), all, before, y, lengths, weights);
        weights.replaceAll((player, weight) -> weight.max(BigInteger.ZERO));
        SortedMap<Integer, Long> parts = divide(gain, weights);
        List<TokenShare> shares = new ArrayList<>();
        parts.forEach((player, part) -> {
            if (part > 0) {
                shares.add(new TokenShare(player, firstRow(player, suffix(before, length(lengths, player)) + y), part));
            }
        });
        return shares;
    }

    /** The largest remainder, one unit at a time. */
    static SortedMap<Integer, Long> divide(long whole, SortedMap<Integer, BigInteger> weights) {
        BigInteger total = weights.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        SortedMap<Integer, Long> parts = new TreeMap<>();
        SortedMap<Integer, BigInteger> rests = new TreeMap<>();
        weights.forEach((key, weight) -> {
            BigInteger product = weight.multiply(BigInteger.valueOf(whole));
            parts.put(key, product.divide(total).longValueExact());
            rests.put(key, product.mod(total));
        });
        long left = whole - parts.values().stream().mapToLong(Long::longValue).sum();
        for (; left > 0; left--) {
            int best = rests.firstKey();
            for (Map.Entry<Integer, BigInteger> rest : rests.entrySet()) {
                best = rest.getValue().compareTo(rests.getOrDefault(best, BigInteger.ZERO)) > 0 ? rest.getKey() : best;
            }
            parts.merge(best, 1L, Long::sum);
            rests.put(best, BigInteger.ONE.negate());
        }
        return parts;
    }

    private void addMarginals(
            List<Integer> came,
            List<Integer> all,
            String before,
            String y,
            SortedMap<Integer, Integer> lengths,
            SortedMap<Integer, BigInteger> sums) {
        for (int player : all) {
            if (!came.contains(player)) {
                long without = value(came, before, y, lengths);
                came.add(player);
                long orders = factorial(all.size() - came.size());
                BigInteger marginal = BigInteger.valueOf(value(came, before, y, lengths) - without);
                sums.merge(player, marginal.multiply(BigInteger.valueOf(orders)), BigInteger::add);
                addMarginals(came, all, before, y, lengths, sums);
                came.remove(came.size() - 1);
            }
        }
    }

    private static long factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }

    private long value(List<Integer> set, String before, String y, SortedMap<Integer, Integer> lengths) {
        int length =
                set.stream().mapToInt(player -> length(lengths, player)).max().orElse(0);
        String context = suffix(before, length);
        long contexts = 0;
        long tokens = 0;
        for (int player : set) {
            contexts += context(players.get(player), context);
            tokens += token(players.get(player), context + y);
        }
        return tokens == 0 ? 0 : Math.max(0, micro(tokens * corpusTokens(), contexts * unigram(y)));
    }

    long information(String y) {
        return Math.max(1, micro(corpusTokens(), Math.max(1, unigram(y))));
    }

    private static long micro(long a, long b) {
        return Math.round(1_000_000 * (StrictMath.log((double) a) - StrictMath.log((double) b)));
    }

    private ContributionId firstRow(int player, String run) {
        return runs.stream()
                .filter(piece -> piece.owner().equals(players.get(player))
                        && piece.text().contains(run))
                .findFirst()
                .orElseThrow()
                .row();
    }

    private static int length(SortedMap<Integer, Integer> lengths, int player) {
        return lengths.getOrDefault(player, 0);
    }

    private static String suffix(String text, int length) {
        return text.substring(text.length() - length);
    }
}
