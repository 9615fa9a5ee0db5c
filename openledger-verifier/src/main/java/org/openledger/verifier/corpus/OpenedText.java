/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.corpus;

import java.util.List;

/**
 * The opened parts of the text: the tokens of all pieces, each piece followed by a 0.
 *
 * @param table the text
 */
record OpenedText(OpenedTable table) {

    /**
     * Whether what begins at a position is below a key; what begins with the key is not.
     *
     * @throws org.openledger.verifier.bytes.MalformedException when that cannot be seen in what is opened
     */
    boolean isBelow(long position, List<Integer> key) {
        for (int i = 0; i < key.size(); i++) {
            int token = at(position + i);
            if (token != key.get(i)) {
                return token < key.get(i);
            }
        }
        return false;
    }

    private int at(long position) {
        int inBlock = (int) (position % TableShape.TEXT.perBlock());
        int width = TableShape.TEXT.entryBytes();
        return (int) Numbers.at(table.blockOf(position), inBlock * width, width);
    }
}
