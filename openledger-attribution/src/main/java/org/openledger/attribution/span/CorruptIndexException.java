/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import java.nio.file.Path;

/** An index file that is not what was written: never used, never repaired. Build the index again from its rows. */
public final class CorruptIndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CorruptIndexException(Path file, String what) {
        super("index file " + file + ": " + what);
    }
}
