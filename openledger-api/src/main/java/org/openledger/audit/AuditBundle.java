/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openledger.Bytes;

/**
 * Everything that a stranger needs to verify one answer offline, as one file. Trust never comes out of it.
 *
 * @param bytes the file
 */
public record AuditBundle(Bytes bytes) {

    /**
     * Writes the file.
     *
     * @param path where
     * @return the path
     */
    public Path writeTo(Path path) {
        try {
            return Files.write(path, bytes.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the bundle to " + path, e);
        }
    }
}
