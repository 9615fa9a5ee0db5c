/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.corpus;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.CborReader;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.crypto.Sha256;
import org.openledger.verifier.schema.Fields;
import org.openledger.verifier.schema.Values;

/**
 * Section 9 of a bundle: what is opened of a model's tables, and for each token of the output the bounds that show its counts (formats §7).
 *
 * <p>All blocks lead to the roots that are stated beside them; {@link #artefact} is the hash that these roots belong to, and the caller compares it
 * with the published one.
 */
public final class OpenedCorpus {
    private static final String ARTEFACT = "infinite-gram/1/artefact";
    private static final List<String> NAMES = List.of("words", "text", "pieces", "players", "suffixes");

    private final Digest vocabulary;
    private final List<OpenedTable> tables = new ArrayList<>();
    private final OpenedWords words;
    private final List<OpenedPlayer> players;
    private final OpenedSuffixes everybody;
    private final List<OpenedSuffixes> own = new ArrayList<>();
    private final List<List<Long>> bounds;

    private OpenedCorpus(Fields section) {
        vocabulary = section.digest(1);
        List<Item> parts = Values.tuple("tables", section.item(2), NAMES.size());
        for (TableShape shape : TableShape.values()) {
            tables.add(table(NAMES.get(shape.ordinal()), shape, parts.get(shape.ordinal())));
        }
        OpenedText text = new OpenedText(table(TableShape.TEXT));
        words = new OpenedWords(table(TableShape.WORDS));
        players = OpenedPlayer.of(table(TableShape.PLAYERS));
        everybody = new OpenedSuffixes(table(TableShape.SUFFIXES), text);
        List<Item> openings = Values.tuple("players' suffixes", section.item(3), players.size());
        for (OpenedPlayer player : players) {
            OpenedTable table = OpenedTable.of(
                    "suffixes of player " + player.number(),
                    TableShape.SUFFIXES,
                    player.tokens(),
                    openings.get(own.size()));
            require(table, player.root());
            own.add(new OpenedSuffixes(table, text));
        }
        bounds = section.list(
                4,
                token -> Values.list("bounds", token).stream()
                        .map(bound -> Values.number("bound", bound))
                        .toList());
    }

    /**
     * Reads the section.
     *
     * @throws MalformedException when it is none, or when a block leads to another root
     */
    public static OpenedCorpus read(Octets section) {
        Fields fields = Fields.of("openings", CborReader.read(section));
        if (fields.map().entries().size() != 4) {
            throw new MalformedException(
                    "openings", "keys " + fields.map().entries().keySet(), "keys 1 to 4");
        }
        return new OpenedCorpus(fields);
    }

    private static OpenedTable table(String name, TableShape shape, Item stated) {
        List<Item> parts = Values.tuple(name, stated, 3);
        OpenedTable table = OpenedTable.of(name, shape, Values.number(name + " size", parts.get(0)), parts.get(2));
        require(table, Values.digest(name + " root", parts.get(1)));
        return table;
    }

    private static void require(OpenedTable table, Digest root) {
        if (!table.root().equals(root)) {
            throw new MalformedException("root of " + table.name(), table.root().toString(), root.toString());
        }
    }

    /** The hash of a model with these tables (rule C13). */
    public Digest artefact(long novelty, long evidence, long echo, Digest manifest) {
        Octets hashed = Octets.concat(
                Octets.utf8(ARTEFACT), numbers(novelty, evidence, echo), vocabulary.octets(), manifest.octets());
        for (OpenedTable table : tables) {
            hashed =
                    Octets.concat(hashed, numbers(table.entries()), table.root().octets());
        }
        return Sha256.of(hashed);
    }

    /** The hash of the method's parameters on a model with this vocabulary (formats §5). */
    public Digest method(long novelty, long evidence, long echo) {
        return Sha256.of(Octets.utf8("openledger/span/v1"), numbers(novelty, evidence, echo), vocabulary.octets());
    }

    /** How many tokens the model's data has. */
    public long tokens() {
        return everybody.table().entries();
    }

    /** The opened players, in order. */
    public List<OpenedPlayer> players() {
        return players;
    }

    /** For each token of the output the bounds of rule C15, in order. */
    public List<List<Long>> bounds() {
        return bounds;
    }

    /**
     * The number of a token of the text.
     *
     * @throws MalformedException when its bytes are no token that is opened
     */
    public int id(Octets token) {
        return words.id(token);
    }

    OpenedSuffixes everybody() {
        return everybody;
    }

    /** A player's own suffixes, by the position among those that are opened. */
    OpenedSuffixes own(long player) {
        if (player >= own.size()) {
            throw new MalformedException("player of a count", "" + player, "below " + own.size());
        }
        return own.get((int) player);
    }

    /** The piece that holds a position. */
    OpenedPiece pieceAt(long position) {
        return OpenedPiece.at(table(TableShape.PIECES), position);
    }

    private OpenedTable table(TableShape shape) {
        return tables.get(shape.ordinal());
    }

    private static Octets numbers(long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length);
        for (long number : numbers) {
            if (number > Integer.MAX_VALUE) {
                throw new MalformedException("number of a model", "" + number, "at most " + Integer.MAX_VALUE);
            }
            bytes.putInt((int) number);
        }
        return Octets.of(bytes.array());
    }
}
