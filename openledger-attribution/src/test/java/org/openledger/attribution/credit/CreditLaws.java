/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Credit;
import org.openledger.attribution.Player;
import org.openledger.attribution.Span;
import org.openledger.attribution.TokenEvidence;
import org.openledger.attribution.TokenEvidence.Count;
import org.openledger.attribution.TokenEvidence.Level;
import org.openledger.attribution.TokenEvidence.TokenShare;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.spi.DatasetView.Row;

/** The attributor against the rules carried out by hand, on worlds small enough for that. */
class CreditLaws {

    private static final int PLAYERS = 6;

    /** A small world: few letters, so that everything stands everywhere. */
    private record World(List<Row> rows, SpanParameters parameters, String prompt, String output) {

        static World of(long seed) {
            Random random = new Random(seed);
            int letters = 2 + random.nextInt(4);
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(7); i++) {
                String text = random.nextInt(4) == 0 && i > 0
                        ? altered(rows.get(random.nextInt(i)).content().text(), random)
                        : babble(random, letters, 1 + random.nextInt(40));
                rows.add(CountedModel.row(10L * i + random.nextInt(5), random.nextInt(PLAYERS), text));
            }
            SpanParameters parameters =
                    new SpanParameters(3 + random.nextInt(12), 2 + random.nextInt(4), 2 + random.nextInt(4));
            String prompt = quote(rows, random) + babble(random, letters, random.nextInt(5));
            String output = quote(rows, random) + babble(random, letters, 1 + random.nextInt(4)) + quote(rows, random);
            return new World(rows, parameters, prompt, output);
        }

        private static String babble(Random random, int letters, int length) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                text.append((char) ('a' + random.nextInt(letters)));
            }
            return text.toString();
        }

        private static String altered(String text, Random random) {
            char[] chars = text.toCharArray();
            chars[random.nextInt(chars.length)] = 'z';
            return random.nextBoolean() ? text : new String(chars);
        }

        private static String quote(List<Row> rows, Random random) {
            String text = rows.get(random.nextInt(rows.size())).content().text();
            int from = random.nextInt(text.length());
            return text.substring(from, Math.min(text.length(), from + random.nextInt(15)));
        }

        CountedModel model() {
            return CountedModel.ofBytes(rows, parameters);
        }

        Attribution attribution() {
            return model().attribute(prompt, output);
        }
    }

    /** C1 to C8, for every token: the same counts, levels, standing, parts and rows. */
    @Property(tries = 400)
    void everyTokenIsCreditedAsByHand(@ForAll long seed) {
        World world = World.of(seed);
        Attribution attribution = world.attribution();
        NaiveCredit naive = new NaiveCredit(world.rows(), world.parameters());
        assertThat(attribution.evidence().corpusTokens()).isEqualTo(naive.corpusTokens());
        List<TokenEvidence> byHand = naive.tokens(world.prompt(), world.output());
        assertThat(numberedByAccount(attribution, naive)).isEqualTo(byHand);
    }

    /** The evidence with players numbered among all players of the version. */
    private static List<TokenEvidence> numberedByAccount(Attribution attribution, NaiveCredit naive) {
        int[] numbers = attribution.evidence().players().stream()
                .mapToInt(player -> naive.players().indexOf(player.owner()))
                .toArray();
        assertThat(numbers).isSorted().doesNotContain(-1);
        return attribution.evidence().tokens().stream()
                .map(token -> new TokenEvidence(
                        token.bytes(),
                        token.unigram(),
                        token.standing(),
                        token.levels().stream()
                                .map(level -> numbered(level, numbers))
                                .toList(),
                        token.shares().stream()
                                .map(share -> new TokenShare(numbers[share.player()], share.row(), share.microNats()))
                                .toList()))
                .toList();
    }

    private static Level numbered(Level level, int[] numbers) {
        return new Level(
                level.length(),
                level.counts().stream()
                        .map(count -> new Count(numbers[count.player()], count.context(), count.token()))
                        .toList());
    }

    /** C9 to C11: parts per million follow from the tokens' parts. */
    @Property(tries = 300)
    void thePartsPerMillionFollowFromTheParts(@ForAll long seed) {
        World world = World.of(seed);
        Attribution attribution = world.attribution();
        NaiveCredit naive = new NaiveCredit(world.rows(), world.parameters());
        SortedMap<Integer, BigInteger> weights = new TreeMap<>();
        long left = world.output()
                .chars()
                .mapToLong(c -> naive.information(Character.toString(c)))
                .sum();
        for (TokenEvidence token : attribution.evidence().tokens()) {
            for (TokenShare share : token.shares()) {
                weights.merge((int) share.row().ordinal(), BigInteger.valueOf(share.microNats()), BigInteger::add);
                left -= share.microNats();
            }
        }
        weights.put(Integer.MAX_VALUE, BigInteger.valueOf(left));
        SortedMap<Integer, Long> ppm = NaiveCredit.divide(1_000_000, weights);
        assertThat((long) attribution.unattributedPpm()).isEqualTo(ppm.remove(Integer.MAX_VALUE));
        ppm.values().removeIf(part -> part == 0);
        assertThat(attribution.credits())
                .extracting(credit -> (int) credit.row().ordinal())
                .containsExactlyElementsOf(ppm.keySet());
        assertThat(attribution.credits())
                .extracting(credit -> (long) credit.ppm())
                .containsExactlyElementsOf(ppm.values());
    }

    /** C12: what is cited stands there, and covers every part with its context. */
    @Property(tries = 300)
    void everyPartIsCoveredByARunThatStandsInTheRow(@ForAll long seed) {
        World world = World.of(seed);
        Attribution attribution = world.attribution();
        byte[] said = (world.prompt() + world.output()).getBytes(StandardCharsets.UTF_8);
        for (Span span : attribution.evidence().spans()) {
            byte[] row = world.rows().stream()
                    .filter(r -> r.id().equals(span.row()))
                    .findFirst()
                    .orElseThrow()
                    .content()
                    .bytes()
                    .toArray();
            assertThat(Arrays.copyOfRange(said, span.start(), span.end()))
                    .isEqualTo(Arrays.copyOfRange(row, span.rowStart(), span.rowStart() + span.length()));
        }
        for (int i = 0; i < attribution.evidence().tokens().size(); i++) {
            TokenEvidence token = attribution.evidence().tokens().get(i);
            int end = world.prompt().length() + i + 1;
            for (TokenShare share : token.shares()) {
                int length = token.levels().stream()
                        .filter(level -> level.counts().stream().anyMatch(count -> count.player() == share.player()))
                        .mapToInt(Level::length)
                        .max()
                        .orElseThrow();
                assertThat(attribution.evidence().spans())
                        .anyMatch(span -> span.row().equals(share.row())
                                && span.start() <= end - 1 - length
                                && span.end() >= end);
            }
        }
    }

    /** C2: accounts order nothing. Whoever owns what, the same rows earn the same. */
    @Property(tries = 200)
    void permutingTheOwnersPermutesNothingElse(@ForAll long seed) {
        World world = World.of(seed);
        List<AccountId> others = new ArrayList<>();
        for (int i = 0; i < PLAYERS; i++) {
            others.add(CountedModel.account(i));
        }
        java.util.Collections.shuffle(others, new Random(seed));
        List<Row> permuted = world.rows().stream()
                .map(row -> new Row(row.id(), permuted(row.owner(), others), row.content()))
                .toList();
        Attribution before = world.attribution();
        Attribution after =
                CountedModel.ofBytes(permuted, world.parameters()).attribute(world.prompt(), world.output());
        assertThat(after.evidence().tokens()).isEqualTo(before.evidence().tokens());
        assertThat(after.evidence().spans()).isEqualTo(before.evidence().spans());
        assertThat(after.evidence().players())
                .isEqualTo(before.evidence().players().stream()
                        .map(player -> new Player(permuted(player.owner(), others), player.first()))
                        .toList());
        assertThat(after.credits())
                .isEqualTo(before.credits().stream()
                        .map(credit -> new Credit(
                                credit.row(), permuted(credit.owner(), others), credit.ppm(), credit.excerpt()))
                        .toList());
    }

    private static AccountId permuted(AccountId owner, List<AccountId> others) {
        for (int i = 0; i < PLAYERS; i++) {
            if (CountedModel.account(i).equals(owner)) {
                return others.get(i);
            }
        }
        throw new IllegalArgumentException(owner + " is none of the players");
    }

    /** C1: an exact copy, by whomever and wherever behind the original, changes not a bit. */
    @Property(tries = 200)
    void anExactCopyChangesNothing(@ForAll long seed) {
        World world = World.of(seed);
        Random random = new Random(seed);
        int original = random.nextInt(world.rows().size());
        Row row = world.rows().get(original);
        int at = original + 1 + random.nextInt(world.rows().size() - original);
        long id = world.rows().get(at - 1).id().ordinal() + 5;
        List<Row> rows = new ArrayList<>(world.rows());
        rows.add(at, new Row(new ContributionId(id), CountedModel.account(random.nextInt(PLAYERS + 1)), row.content()));
        assertThat(CountedModel.ofBytes(rows, world.parameters()).attribute(world.prompt(), world.output()))
                .isEqualTo(world.attribution());
    }

    /** C8: who repeats the question earns nothing. */
    @Property(tries = 100)
    void anEchoEarnsNothing(@ForAll long seed) {
        World world = World.of(seed);
        String prompt = world.prompt() + world.output();
        if (world.output().length() < world.parameters().echo()) {
            return;
        }
        Attribution attribution = world.model().attribute(prompt, world.output());
        assertThat(attribution.unattributedPpm()).isEqualTo(Attribution.WHOLE_PPM);
        assertThat(attribution.credits()).isEmpty();
        assertThat(attribution.evidence().tokens()).allMatch(token -> token.standing() == TokenEvidence.Standing.ECHO);
    }
}
