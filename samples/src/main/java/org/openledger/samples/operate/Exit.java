/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.operate;

/** How a run of the tool ended. */
enum Exit {
    /** It was done, or it holds. */
    DONE(0),
    /** Something is not what it was: a leaf, a checkpoint, a file of a backup. */
    TAMPERED(1),
    /** The command line is wrong. */
    USAGE(2),
    /** The disk failed, the directory is in use, or something is in the way. */
    FAILED(3),
    /** It is another ledger's directory, none at all, or the key is another's. */
    FOREIGN(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /** The exit code of the process. */
    int code() {
        return code;
    }
}
