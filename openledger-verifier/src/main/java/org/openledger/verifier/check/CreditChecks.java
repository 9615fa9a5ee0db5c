/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.credit.AnswerCredit;
import org.openledger.verifier.credit.LevelRules;
import org.openledger.verifier.credit.TokenGame;
import org.openledger.verifier.facts.Attribution;
import org.openledger.verifier.facts.Attribution.Credit;
import org.openledger.verifier.facts.Attribution.Player;
import org.openledger.verifier.facts.Attribution.Share;
import org.openledger.verifier.facts.Attribution.Token;
import org.openledger.verifier.facts.RowFact.Committed;
import org.openledger.verifier.facts.Settlement.RowCredit;

/** That the credits are those that were paid, and follow from the counts (docs/spec/credit.md). */
final class CreditChecks {
    private CreditChecks() {}

    /** {@code attribution.credits}: its credits are the settled ones, with their owners; with the unattributed part they sum to 1,000,000. */
    static void credits(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        Attribution attribution = dossier.attribution();
        List<RowCredit> credits = attribution.credits().stream()
                .map(credit -> new RowCredit(credit.row(), credit.ppm()))
                .toList();
        ruling.same("credits", credits, dossier.settlement().credits());
        for (Credit credit : attribution.credits()) {
            ruling.step(
                    () -> ruling.same("owner of row " + credit.row(), credit.owner(), author(dossier, credit.row())));
        }
        ruling.same(
                "sum of the credits and the unattributed part",
                attribution.unattributedPpm()
                        + credits.stream().mapToLong(RowCredit::ppm).sum(),
                AnswerCredit.WHOLE_PPM);
    }

    /**
     * {@code attribution.players}: players are owners of rows, distinct, in order of their first row.
     *
     * <p>That a player's first row is the first of all cannot be seen here; that it is the player's, where its commit is carried, and that no cited row
     * of the player comes before it, can.
     */
    static void players(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        List<Player> players = dossier.attribution().players();
        Set<Digest> owners = new HashSet<>();
        long previous = -1;
        for (Player player : players) {
            ruling.require(owners.add(player.owner()), "player", player.owner(), "each owner once");
            ruling.require(player.first() > previous, "first row of a player", player.first(), "above " + previous);
            previous = player.first();
        }
        for (long row : dossier.citedRows()) {
            ruling.step(() -> firsts(players, row, author(dossier, row), ruling));
        }
        dossier.attribution().tokens().stream()
                .flatMap(token -> token.shares().stream())
                .forEach(share -> ruling.step(() -> ruling.same(
                        "owner of row " + share.row() + ", which earns for a player",
                        author(dossier, share.row()),
                        player(players, share).owner())));
    }

    private static void firsts(List<Player> players, long row, Digest author, Ruling ruling) {
        for (Player player : players) {
            boolean owns = player.owner().equals(author);
            ruling.require(
                    player.first() != row || owns,
                    "owner of row " + row,
                    author,
                    player.owner() + ", whose first it is");
            ruling.require(
                    player.first() <= row || !owns,
                    "first row of " + author,
                    player.first(),
                    "at most " + row + ", which is cited");
        }
    }

    /** {@code attribution.credit}: values, Shapley values, gains and parts follow from the counts (C4–C11), or nobody is credited and scores alone speak (C17). */
    static void credit(Case answer, Ruling ruling) {
        if (InfluenceAlone.is(answer.dossier())) {
            InfluenceAlone.credit(answer.dossier(), ruling);
            return;
        }
        Attribution attribution = answer.dossier().attribution();
        long evidence = Method.evidence(answer.dossier());
        int before = attribution.promptTokens().size();
        ruling.same("method of the attribution", attribution.method(), Method.NAME);
        for (int i = 0; i < attribution.tokens().size(); i++) {
            Token token = attribution.tokens().get(i);
            long preceding = (long) before + i;
            String place = "token " + i;
            ruling.step(() -> {
                LevelRules.require(
                        token, attribution.corpusTokens(), attribution.players().size(), evidence, preceding);
                token(place, token, new TokenGame(attribution.corpusTokens(), token), ruling);
            });
        }
        SortedMap<Long, Long> credits = new TreeMap<>();
        attribution.credits().forEach(credit -> credits.put(credit.row(), credit.ppm()));
        SortedMap<Long, Long> right = AnswerCredit.ppm(attribution);
        ruling.says(right.size() + " rows' credit follows from the counts");
        ruling.same("parts per million by row", credits, right);
    }

    /** A token that echoes the prompt earns nothing whatever its counts are; which tokens those are is for {@code attribution.echo}. */
    private static void token(String place, Token token, TokenGame game, Ruling ruling) {
        boolean echo = token.standing() == Token.ECHO;
        SortedMap<Long, Long> parts = echo ? new TreeMap<>() : game.parts();
        long standing = game.seats().isEmpty() ? Token.UNKNOWN : game.gain() == 0 ? Token.NO_GAIN : Token.CREDITED;
        ruling.same("standing of " + place, token.standing(), echo ? Token.ECHO : standing);
        long previous = -1;
        SortedMap<Long, Long> shares = new TreeMap<>();
        for (Share share : token.shares()) {
            ruling.require(
                    share.player() > previous, "player of a share of " + place, share.player(), "above " + previous);
            previous = share.player();
            shares.put(share.player(), share.microNats());
        }
        ruling.same("shares of " + place + " by player", shares, parts);
    }

    private static Player player(List<Player> players, Share share) {
        if (share.player() >= players.size()) {
            throw new MalformedException("player of a share", "" + share.player(), "below " + players.size());
        }
        return players.get((int) share.player());
    }

    private static Digest author(Dossier dossier, long row) {
        return dossier.row(row).only(Committed.class).fact().author();
    }
}
