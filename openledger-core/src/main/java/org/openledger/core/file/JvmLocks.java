/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The directories that this process has locked.
 *
 * <p>The one static state of the library, because what it mirrors is per process: a POSIX lock belongs to the process, does not exclude it, and is lost as soon
 * as the process closes <em>any</em> handle on the locked file. So a second handle must be refused before it is opened.
 */
final class JvmLocks {

    private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

    private JvmLocks() {}

    static boolean take(Path directory) {
        return TAKEN.add(directory);
    }

    static void release(Path directory) {
        TAKEN.remove(directory);
    }
}
