/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Who may use new files and folders: whoever the system's mask lets, or their owner alone. */
enum Rights {
    /** As the system's mask says. */
    USUAL,
    /** 0600 for files, 0700 for folders. */
    OWNER_ONLY;

    /** Returns the owner's alone where the file system knows owners. */
    static Rights of(Path directory) throws IOException {
        Path existing = directory.toAbsolutePath();
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return Files.getFileStore(existing).supportsFileAttributeView(PosixFileAttributeView.class)
                ? OWNER_ONLY
                : USUAL;
    }

    FileAttribute<?>[] file() {
        return attributes("rw-------");
    }

    FileAttribute<?>[] folder() {
        return attributes("rwx------");
    }

    private FileAttribute<?>[] attributes(String ownerOnly) {
        if (this == USUAL) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(ownerOnly);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }
}
