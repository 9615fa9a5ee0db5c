/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.commit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.openledger.attribution.players.NovelCorpus;
import org.openledger.attribution.span.Cursor;
import org.openledger.attribution.text.Tokenizer;

/**
 * What a model says beforehand about all counts that it will ever state: five tables over its corpus, each with the root of a tree (rules C13 and C14).
 *
 * <p>The tables are the vocabulary's words, the text, its pieces, the players, and everybody's suffixes in order; each player has a table of own
 * suffixes besides. Whoever holds a root can be shown a part of its table, and no other part. Two neighbours in a sorted table show how many
 * entries lie before a run, and so how often it stands, or that it stands nowhere, in a size that grows with the logarithm of the corpus.
 *
 * <p>Takes 4 bytes for each token and some 7 for the trees, in time linear in the tokens. Immutable and safe for concurrent use.
 */
public final class CorpusCommitment {

    /** How many bytes {@link #statement} has. */
    public static final int STATEMENT_BYTES = 5 * Table.STATEMENT_BYTES;

    private final NovelCorpus corpus;
    private final byte[] vocabularyHash;
    private final int[] wordPlaces;
    private final Table words;
    private final Table text;
    private final Table pieces;
    private final Table players;
    private final Suffixes suffixes;
    private final Table ranks;
    private final List<Suffixes> ownSuffixes;
    private final List<Table> ownRanks;

    private CorpusCommitment(NovelCorpus corpus, Tokenizer tokenizer) {
        Words entries = new Words(tokenizer);
        this.corpus = corpus;
        this.vocabularyHash = tokenizer.vocabulary().hash();
        this.wordPlaces = entries.places();
        this.words = Table.of(entries);
        this.text = Table.of(new Text(corpus.index()));
        this.pieces = Table.of(new PieceEntries(corpus));
        this.suffixes = everybodys(corpus);
        this.ranks = table(suffixes);
        this.ownSuffixes = everyones(corpus, suffixes);
        this.ownRanks = ownSuffixes.stream().map(CorpusCommitment::table).toList();
        this.players = Table.of(new PlayerEntries(corpus.players(), ownRanks));
    }

    /**
     * Commits to a corpus.
     *
     * @param corpus the pieces of a version's rows
     * @param tokenizer which cut them
     * @return the commitment; the same for the same rows and vocabulary
     */
    public static CorpusCommitment of(NovelCorpus corpus, Tokenizer tokenizer) {
        return new CorpusCommitment(corpus, tokenizer);
    }

    /**
     * Returns size and root of each table, in the order words, text, pieces, players, suffixes: what an artefact's hash covers.
     *
     * @return {@value #STATEMENT_BYTES} new bytes, big-endian
     */
    public byte[] statement() {
        ByteBuffer statement = ByteBuffer.allocate(STATEMENT_BYTES);
        for (Table table : List.of(words, text, pieces, players, ranks)) {
            table.state(statement);
        }
        return statement.array();
    }

    /**
     * Opens what shows somebody without the rows that an answer's counts are those of the tables (rule C15).
     *
     * @param answer the answer and the counts that are stated of it
     * @return an item of deterministic CBOR, {@code docs/reference/formats.md} §7
     * @throws IllegalArgumentException if a player is none of the corpus
     */
    public byte[] open(StatedCounts answer) {
        return new Opening(this, answer).toBytes();
    }

    /** The suffixes that begin with a token: those that begin with the end of a piece come before all others, and are left out. */
    private static Suffixes everybodys(NovelCorpus corpus) {
        Cursor everything = corpus.index().cursor();
        int ends = corpus.index().rows();
        return new Suffixes(
                Math.toIntExact(corpus.index().tokens()), rank -> (int) everything.position((long) ends + rank));
    }

    private static List<Suffixes> everyones(NovelCorpus corpus, Suffixes suffixes) {
        int[] sizes = new int[corpus.players().size()];
        for (int i = 0; i < corpus.pieces().size(); i++) {
            sizes[corpus.playerOf(i)] += corpus.pieces().get(i).tokens();
        }
        int[][] own = new int[sizes.length][];
        for (int player = 0; player < own.length; player++) {
            own[player] = new int[sizes[player]];
            sizes[player] = 0;
        }
        for (int rank = 0; rank < suffixes.entries(); rank++) {
            int position = suffixes.at().applyAsInt(rank);
            int player = corpus.playerOf(corpus.pieceAt(position));
            own[player][sizes[player]++] = position;
        }
        List<Suffixes> all = new ArrayList<>(own.length);
        for (int[] positions : own) {
            all.add(new Suffixes(positions.length, rank -> positions[rank]));
        }
        return List.copyOf(all);
    }

    private static Table table(Suffixes suffixes) {
        return new Table(suffixes, BlockTree.ofPositions(suffixes));
    }

    NovelCorpus corpus() {
        return corpus;
    }

    byte[] vocabularyHash() {
        return vocabularyHash.clone();
    }

    /** Returns where a learned token stands among the words. */
    int placeOf(int token) {
        return wordPlaces[token];
    }

    Table words() {
        return words;
    }

    Table text() {
        return text;
    }

    Table pieces() {
        return pieces;
    }

    Table players() {
        return players;
    }

    /** Returns the search in everybody's suffixes. */
    SuffixSearch everybody(TextReader reader) {
        return new SuffixSearch(suffixes, ranks, reader);
    }

    /** Returns the search in a player's own suffixes. */
    SuffixSearch own(int player, TextReader reader) {
        return new SuffixSearch(ownSuffixes.get(player), ownRanks.get(player), reader);
    }
}
