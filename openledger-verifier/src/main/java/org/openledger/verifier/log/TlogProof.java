/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.bytes.StrictText;

/**
 * A file that shows one leaf to be in a log (C2SP tlog-proof); parsing it verifies nothing.
 *
 * @param index which leaf
 * @param extra bytes that nobody vouches for
 * @param path the sibling hashes from the leaf upwards
 * @param checkpoint of the tree that the path leads to
 */
public record TlogProof(long index, Optional<Octets> extra, List<Digest> path, Checkpoint checkpoint) {
    /** The longest proof file that is read, in bytes. */
    public static final int MAX_BYTES = SignedNote.MAX_BYTES + 100_000;

    private static final String MAGIC = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MAX_PATH = 63;

    /** Keeps a copy. */
    public TlogProof {
        path = List.copyOf(path);
    }

    /**
     * The proof that these bytes spell.
     *
     * @throws MalformedException when they spell none
     */
    public static TlogProof parse(Octets bytes) {
        if (bytes.length() > MAX_BYTES) {
            throw new MalformedException("proof file", bytes.length() + " bytes", "at most " + MAX_BYTES + " bytes");
        }
        String file = StrictText.utf8("proof file", bytes);
        int end = file.indexOf("\n\n");
        List<String> head = end < 0 ? List.of() : List.of(file.substring(0, end).split("\n", -1));
        boolean hasExtra = head.size() > 1 && head.get(1).startsWith(EXTRA);
        int indexLine = hasExtra ? 2 : 1;
        if (head.size() <= indexLine
                || !head.get(0).equals(MAGIC)
                || !head.get(indexLine).startsWith(INDEX)) {
            throw new MalformedException(
                    "proof file", file, "the lines " + MAGIC + ", index, hashes, an empty line, a checkpoint");
        }
        List<String> hashLines = head.subList(indexLine + 1, head.size());
        if (hashLines.size() > MAX_PATH) {
            throw new MalformedException("proof path", hashLines.size() + " hashes", "at most " + MAX_PATH + " hashes");
        }
        List<Digest> path = new ArrayList<>(hashLines.size());
        for (String line : hashLines) {
            path.add(new Digest(StrictText.base64("proof hash", line)));
        }
        return new TlogProof(
                StrictText.decimal("proof index", head.get(indexLine).substring(INDEX.length())),
                hasExtra
                        ? Optional.of(
                                StrictText.base64("extra data", head.get(1).substring(EXTRA.length())))
                        : Optional.empty(),
                path,
                Checkpoint.parse(Octets.utf8(file.substring(end + 2))));
    }
}
