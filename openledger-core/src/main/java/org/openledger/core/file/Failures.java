/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import org.openledger.OpenLedgerException;

/** The failures of a storage, each with its code and what would help. */
final class Failures {

    private Failures() {}

    static OpenLedgerException io(String doing, IOException cause) {
        return new OpenLedgerException(
                "STORAGE_IO", "cannot " + doing + ": look at the disk, its space and its rights", cause);
    }

    static OpenLedgerException readOnly(Throwable cause) {
        return new OpenLedgerException(
                "STORAGE_READ_ONLY",
                "an earlier write or force failed, so nobody knows what of it is on the disk: look at the disk, then open"
                        + " the storage again",
                cause);
    }

    static IllegalStateException closed() {
        return new IllegalStateException("this storage is closed: open it again");
    }
}
