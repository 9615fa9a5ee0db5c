/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.nio.file.Path;

/** A file of gradients that is not what was written, or not of the model that was asked for: never used, never repaired. Write it again from the model. */
public final class CorruptStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CorruptStoreException(Path file, String what) {
        super("gradient store " + file + ": " + what);
    }
}
