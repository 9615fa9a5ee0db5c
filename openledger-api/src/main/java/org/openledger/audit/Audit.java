/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.audit;

import java.nio.file.Path;
import org.openledger.inference.RequestId;

/** Gathers what strangers verify. */
public interface Audit {

    /**
     * Gathers everything about one answer.
     *
     * @param request which
     * @return the bundle
     * @throws IllegalArgumentException if the request is not settled
     */
    AuditBundle bundle(RequestId request);

    /**
     * Writes the whole log as C2SP tlog-tiles: checkpoint, hash tiles and entry bundles.
     *
     * @param directory an empty or absent directory
     */
    void exportTiles(Path directory);
}
