/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

/** What the rows of a Datanet are; the position is the number in the log. */
public enum ContentKind {
    /** Prose. */
    TEXT,
    /** Source code. */
    CODE,
    /** Turns of a conversation. */
    DIALOGUE,
    /** Rows of a table. */
    TABULAR,
    /** Pictures. */
    IMAGE,
    /** Sound. */
    AUDIO;

    /**
     * Tells whether rows of this kind are UTF-8 text.
     *
     * @return whether they are
     */
    public boolean isText() {
        return this != IMAGE && this != AUDIO;
    }
}
