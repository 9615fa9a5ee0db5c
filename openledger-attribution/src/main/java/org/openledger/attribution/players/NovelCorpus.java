/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.players;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openledger.attribution.Player;
import org.openledger.attribution.span.LongestPrevious;
import org.openledger.attribution.span.SpanIndex;
import org.openledger.attribution.span.SpanIndexBuilder;
import org.openledger.attribution.text.Tokenizer;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.spi.DatasetView;

/**
 * The rows of a version without what earlier rows already had: who owns which tokens (rules C1 and C2).
 *
 * <p>A licence header at the top of a row belongs to nobody. A run of at least {@code novelty} tokens that also stands in an earlier row
 * belongs to that row. What is left of a row are its pieces, and no match crosses the border of a piece. So a copy adds nothing to any
 * count. Time and memory are linear in the tokens.
 */
public final class NovelCorpus {

    private final SpanIndex index;
    private final List<Piece> pieces;
    private final List<Player> players;
    private final Map<ContributionId, AccountId> owners;
    private final int[] tokenBytes;

    private NovelCorpus(
            SpanIndex index,
            List<Piece> pieces,
            List<Player> players,
            Map<ContributionId, AccountId> owners,
            int[] tokenBytes) {
        this.index = index;
        this.owners = Map.copyOf(owners);
        this.pieces = List.copyOf(pieces);
        this.players = List.copyOf(players);
        this.tokenBytes = tokenBytes;
    }

    /**
     * Cuts the rows and indexes what is left.
     *
     * @param rows in order of their ids; at least one
     * @param tokenizer cuts texts into tokens
     * @param novelty the shortest run that belongs to an earlier row, 1 or more
     * @return the corpus
     */
    public static NovelCorpus of(List<DatasetView.Row> rows, Tokenizer tokenizer, int novelty) {
        int[] tokenBytes = tokenBytes(tokenizer);
        int[] headers = new int[rows.size()];
        int[][] texts = new int[rows.size()][];
        for (int i = 0; i < texts.length; i++) {
            String text = rows.get(i).content().text();
            int header = LeadingComment.licenceEnd(text);
            headers[i] = text.substring(0, header).getBytes(StandardCharsets.UTF_8).length;
            texts[i] = tokenizer.encode(text.substring(header));
        }
        int[][] earlier = LongestPrevious.lengths(texts);
        List<Player> players = new ArrayList<>();
        Map<AccountId, Integer> positions = new HashMap<>();
        Map<ContributionId, AccountId> owners = new HashMap<>();
        List<Piece> pieces = new ArrayList<>();
        SpanIndexBuilder builder = SpanIndex.builder();
        for (int i = 0; i < texts.length; i++) {
            DatasetView.Row row = rows.get(i);
            owners.put(row.id(), row.owner());
            int player = positions.computeIfAbsent(row.owner(), owner -> {
                players.add(new Player(owner, row.id()));
                return players.size() - 1;
            });
            for (Piece piece : cut(i, row.id(), texts[i], headers[i], novel(earlier[i], novelty), tokenBytes)) {
                pieces.add(piece);
                builder.add(row.id().ordinal(), player, piece.of(texts[i]));
            }
        }
        return new NovelCorpus(builder.build(), pieces, players, owners, tokenBytes);
    }

    private static int[] tokenBytes(Tokenizer tokenizer) {
        int[] lengths = new int[tokenizer.vocabulary().size()];
        for (int token = 1; token < lengths.length; token++) {
            lengths[token] = tokenizer.decodeBytes(new int[] {token}).length;
        }
        return lengths;
    }

    /** Marks each token that lies in no run of at least {@code novelty} tokens of an earlier row. */
    static boolean[] novel(int[] longestEarlier, int novelty) {
        boolean[] novel = new boolean[longestEarlier.length];
        int covered = 0;
        for (int i = 0; i < novel.length; i++) {
            if (longestEarlier[i] >= novelty) {
                covered = Math.max(covered, i + longestEarlier[i]);
            }
            novel[i] = i >= covered;
        }
        return novel;
    }

    private static List<Piece> cut(
            int row, ContributionId id, int[] tokens, int header, boolean[] novel, int[] tokenBytes) {
        List<Piece> pieces = new ArrayList<>();
        int bytes = header;
        int from = -1;
        int fromBytes = 0;
        for (int i = 0; i <= tokens.length; i++) {
            boolean inside = i < tokens.length && novel[i];
            if (inside && from < 0) {
                from = i;
                fromBytes = bytes;
            } else if (!inside && from >= 0) {
                pieces.add(new Piece(row, id, from, i - from, fromBytes, i == tokens.length));
                from = -1;
            }
            bytes += i < tokens.length ? tokenBytes[tokens[i]] : 0;
        }
        return pieces;
    }

    /**
     * Returns the index over the pieces: its rows are {@link #pieces}, its owners the positions of {@link #players}.
     *
     * @return the index
     */
    public SpanIndex index() {
        return index;
    }

    /**
     * Returns the pieces in order.
     *
     * @return what the rows add
     */
    public List<Piece> pieces() {
        return pieces;
    }

    /**
     * Returns the owners in order of their first row.
     *
     * @return the players
     */
    public List<Player> players() {
        return players;
    }

    /**
     * Returns whose a row is.
     *
     * @param row one of the version
     * @return its owner
     */
    public AccountId owner(ContributionId row) {
        AccountId owner = owners.get(row);
        if (owner == null) {
            throw new IllegalArgumentException(row + " is not in this corpus of " + owners.size() + " rows");
        }
        return owner;
    }

    /**
     * Returns how many bytes a token stands for.
     *
     * @param token of the vocabulary
     * @return 1 or more
     */
    public int bytesOf(int token) {
        return tokenBytes[token];
    }
}
