/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.players;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * count, and whoever has nothing but copies is no player. Time and memory are linear in the tokens. Immutable and safe for concurrent use.
 */
public final class NovelCorpus {

    private final SpanIndex index;
    private final List<Piece> pieces;
    private final PieceTable table;
    private final List<Player> players;
    private final Map<ContributionId, AccountId> owners;
    private final int[] tokenBytes;

    private NovelCorpus(
            SpanIndex index,
            List<Piece> pieces,
            PieceTable table,
            List<Player> players,
            Map<ContributionId, AccountId> owners,
            int[] tokenBytes) {
        this.index = index;
        this.pieces = List.copyOf(pieces);
        this.table = table;
        this.players = List.copyOf(players);
        this.owners = Map.copyOf(owners);
        this.tokenBytes = tokenBytes;
    }

    /**
     * Cuts the rows and indexes what is left.
     *
     * @param rows in order of their ids; at least one
     * @param tokenizer cuts texts into tokens
     * @param novelty the shortest run that belongs to an earlier row, 1 or more
     * @return the corpus; it has no tokens if nothing but licence headers was given
     */
    public static NovelCorpus of(List<DatasetView.Row> rows, Tokenizer tokenizer, int novelty) {
        int[] leading = new int[rows.size()];
        int[] headers = new int[rows.size()];
        int[][] texts = new int[rows.size()][];
        Map<ContributionId, AccountId> owners = new HashMap<>();
        for (int i = 0; i < texts.length; i++) {
            DatasetView.Row row = rows.get(i);
            String text = row.content().text();
            int header = LeadingComment.licenceEnd(text);
            leading[i] = header;
            headers[i] = text.substring(0, header).getBytes(StandardCharsets.UTF_8).length;
            texts[i] = tokenizer.encode(text.substring(header));
            owners.put(row.id(), row.owner());
        }
        int[][] earlier = LongestPrevious.lengths(texts);
        int[] tokenBytes = tokenBytes(tokenizer);
        NearCopies copies = new NearCopies();
        Players players = new Players();
        List<Piece> pieces = new ArrayList<>();
        SpanIndexBuilder builder = SpanIndex.builder();
        for (int i = 0; i < texts.length; i++) {
            ContributionId id = rows.get(i).id();
            boolean[] novel = Novelty.novel(earlier[i], novelty);
            copies.next(rows.get(i).content().text().substring(leading[i]), texts[i], tokenBytes, novel);
            for (Piece piece : Novelty.pieces(i, id, texts[i], headers[i], novel, tokenBytes)) {
                pieces.add(piece);
                builder.add(id.ordinal(), players.position(rows.get(i)), piece.of(texts[i]));
            }
        }
        PieceTable table = PieceTable.of(pieces, players.byPiece());
        return new NovelCorpus(builder.build(), pieces, table, players.inOrder(), owners, tokenBytes);
    }

    /** Numbers the owners in the order in which their first novel token comes. */
    private static final class Players {

        private final List<Player> inOrder = new ArrayList<>();
        private final Map<AccountId, Integer> positions = new HashMap<>();
        private final List<Integer> byPiece = new ArrayList<>();

        int position(DatasetView.Row row) {
            int position = positions.computeIfAbsent(row.owner(), owner -> {
                inOrder.add(new Player(owner, row.id()));
                return inOrder.size() - 1;
            });
            byPiece.add(position);
            return position;
        }

        List<Player> inOrder() {
            return inOrder;
        }

        int[] byPiece() {
            return byPiece.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private static int[] tokenBytes(Tokenizer tokenizer) {
        int[] lengths = new int[tokenizer.vocabulary().size()];
        for (int token = 1; token < lengths.length; token++) {
            lengths[token] = tokenizer.decodeBytes(new int[] {token}).length;
        }
        return lengths;
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
     * Returns the owners who have a novel token, in order of the row of their first.
     *
     * @return the players
     */
    public List<Player> players() {
        return players;
    }

    /**
     * Returns which piece a position of the index lies in.
     *
     * @param position one that the index gave
     * @return the piece's position among {@link #pieces}
     */
    public int pieceAt(long position) {
        return table.pieceAt(position);
    }

    /**
     * Returns where a piece begins in the index.
     *
     * @param piece its position among {@link #pieces}
     * @return the position of its first token
     */
    public long startOf(int piece) {
        return table.startOf(piece);
    }

    /**
     * Returns where a piece ends in the index.
     *
     * @param piece its position among {@link #pieces}
     * @return the position behind its last token
     */
    public long endOf(int piece) {
        return table.startOf(piece) + pieces.get(piece).tokens();
    }

    /**
     * Returns whose a piece is.
     *
     * @param piece its position among {@link #pieces}
     * @return the position among {@link #players}
     */
    public int playerOf(int piece) {
        return table.playerOf(piece);
    }

    /**
     * Returns whose a row is.
     *
     * @param row one of the version
     * @return its owner
     * @throws IllegalArgumentException if it is none of them
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
        return tokenBytes[Objects.checkIndex(token, tokenBytes.length)];
    }
}
