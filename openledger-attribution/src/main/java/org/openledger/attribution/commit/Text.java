/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.commit;

import java.nio.ByteBuffer;
import org.openledger.attribution.span.SpanIndex;

/** The tokens of all pieces by position, each piece with the position that is its end; 2 bytes each. */
record Text(SpanIndex index) implements Blocks {

    static final int PER_BLOCK = 32;

    @Override
    public int entries() {
        return Math.toIntExact(index.tokens() + index.rows());
    }

    @Override
    public int perBlock() {
        return PER_BLOCK;
    }

    @Override
    public byte[] content(int block) {
        int first = block * PER_BLOCK;
        ByteBuffer content = ByteBuffer.allocate(Short.BYTES * (end(block) - first));
        for (int position = first; content.hasRemaining(); position++) {
            content.putShort((short) index.tokenAt(position));
        }
        return content.array();
    }
}
