/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.corpus;

import java.util.Map;
import java.util.TreeMap;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;

/** The opened part of the vocabulary: which token some bytes are. */
final class OpenedWords {
    private static final int ID_BYTES = 2;
    private static final int FIRST = 257;

    private final Map<Octets, Integer> ids = new TreeMap<>();

    OpenedWords(OpenedTable table) {
        table.blocks().forEach((block, content) -> {
            int words = 0;
            int at = 0;
            while (at < content.length()) {
                int end = at + 1 + content.at(at);
                if (end + ID_BYTES > content.length()) {
                    throw new MalformedException(
                            table.name() + " block " + block, content.length() + " bytes", "whole words");
                }
                int id = (int) Numbers.at(content, end, ID_BYTES);
                boolean known = ids.put(content.slice(at + 1, end), id) != null;
                if (known || id < FIRST || end < at + 3) {
                    throw new MalformedException(
                            table.name() + " block " + block, "word of id " + id, "each once, of 2 bytes or more");
                }
                at = end + ID_BYTES;
                words++;
            }
            if (words != TableShape.WORDS.entriesOf(block, table.entries())) {
                throw new MalformedException(
                        table.name() + " block " + block,
                        words + " words",
                        TableShape.WORDS.entriesOf(block, table.entries()) + " words");
            }
        });
    }

    /**
     * The token with these bytes: one byte is itself and 1, more are a word.
     *
     * @throws MalformedException when no such word is opened
     */
    int id(Octets bytes) {
        if (bytes.length() == 1) {
            return 1 + bytes.at(0);
        }
        Integer id = ids.get(bytes);
        if (id == null) {
            throw new MalformedException("token " + bytes, "no opened word", "a word of the vocabulary");
        }
        return id;
    }
}
