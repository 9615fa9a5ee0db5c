/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import java.util.Optional;
import org.openledger.Bytes;

/** What the rows of a Datanet are; the position is the number in the log. */
public enum ContentKind {
    /** Prose. */
    TEXT,
    /** Source code. */
    CODE,
    /** Turns of a conversation: one JSON object in each line. */
    DIALOGUE,
    /** Rows of a table: comma-separated values. */
    TABULAR,
    /** Pictures: PNG or JPEG. */
    IMAGE,
    /** Sound: WAV or FLAC. */
    AUDIO;

    /**
     * Tells whether rows of this kind are UTF-8 text.
     *
     * @return whether they are
     */
    public boolean isText() {
        return this != IMAGE && this != AUDIO;
    }

    /**
     * Says why bytes cannot be a row of this kind: texts and code are UTF-8, dialogues JSON lines, tables comma-separated values, pictures PNG or JPEG, sounds WAV or FLAC.
     * Only what everybody can tell without decoding is looked at.
     *
     * @param bytes the content
     * @return why not; nothing if they may be one
     */
    public Optional<String> objection(Bytes bytes) {
        return Formats.objection(this, bytes.toArray());
    }
}
