/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openledger.TamperedException;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.Hash;
import org.openledger.audit.InclusionProof;
import org.openledger.audit.LeafProof;

/** Reads {@code .tlog-proof} files (C2SP tlog-proof), which {@link LeafProof#text} writes: a leaf's proof with all that it takes to check it offline. */
public final class TlogProof {
    /** The longest extra data that is read past, in characters. */
    public static final int MAX_EXTRA_CHARACTERS = 65_536;

    private static final int MAX_HEAD_CHARACTERS = MAX_EXTRA_CHARACTERS + 4_096;

    private static final Pattern HEAD = Pattern.compile("c2sp\\.org/tlog-proof@v1\\n"
            + "(?:extra (?<extra>[A-Za-z0-9+/=]*+)\\n)?+"
            + "index (?<index>0|[1-9][0-9]{0,18})\\n"
            + "(?<path>(?:[A-Za-z0-9+/]{43}=\\n){0,63})");

    private TlogProof() {}

    /**
     * The proof in such a file; nothing in it is verified yet. Extra data is passed over: nothing vouches for it.
     *
     * @throws IllegalArgumentException when the text has another form, or the number of hashes is not the one that index and size demand
     */
    public static LeafProof parse(String text) {
        int separator = text.indexOf("\n\n");
        Matcher head =
                HEAD.matcher(separator < 0 || separator > MAX_HEAD_CHARACTERS ? "" : text.substring(0, separator + 1));
        if (!head.matches()
                || (head.group("extra") != null && head.group("extra").length() > MAX_EXTRA_CHARACTERS)) {
            throw new IllegalArgumentException(
                    "a tlog-proof is the lines \"c2sp.org/tlog-proof@v1\", perhaps \"extra base64\" of at most "
                            + MAX_EXTRA_CHARACTERS
                            + " characters, \"index n\", up to 63 hashes in base64, an empty line, and a checkpoint; this is not: \""
                            + text.substring(0, Math.min(200, text.length())) + "\"");
        }
        Checkpoint checkpoint = Checkpoint.parse(text.substring(separator + 2));
        return new LeafProof(
                new InclusionProof(index(head.group("index")), checkpoint.size(), hashes(head.group("path"))),
                checkpoint);
    }

    /**
     * Checks that the log whose checkpoints {@code verifier} knows holds {@code leaf} where the proof says.
     *
     * @throws TamperedException when the checkpoint is not to be believed or the proof does not lead to its root
     */
    public static void verify(LeafProof proof, byte[] leaf, CheckpointVerifier verifier) {
        Checkpoint checkpoint = verifier.verify(proof.checkpoint().bytes());
        if (proof.inclusion().treeSize() != checkpoint.size()) {
            throw new TamperedException(
                    "tlog-proof",
                    "a proof for size " + checkpoint.size(),
                    "one for size " + proof.inclusion().treeSize());
        }
        Hash hash = Merkle.leaf(leaf);
        if (!Merkle.verify(proof.inclusion(), hash, checkpoint.root())) {
            throw new TamperedException(
                    "tlog-proof of leaf " + proof.inclusion().index(),
                    "a path to the root " + checkpoint.root(),
                    "one that does not lead there from the leaf " + hash);
        }
    }

    private static long index(String decimal) {
        try {
            return Long.parseLong(decimal);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("leaf index " + decimal + ": at most " + Long.MAX_VALUE, e);
        }
    }

    private static List<Hash> hashes(String lines) {
        return Stream.of(lines.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> Hash.of(Base64Text.decode(line)))
                .toList();
    }
}
