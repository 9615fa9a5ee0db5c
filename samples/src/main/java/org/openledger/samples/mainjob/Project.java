/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.util.List;

/**
 * A contributor: an open-source project, a package of one, or a folder.
 *
 * @param name what people call it
 * @param files what it contributes, in order of their paths
 */
record Project(String name, List<SourceFile> files) {

    Project {
        files = List.copyOf(files);
    }

    /** Returns how many characters it wrote. */
    long size() {
        return files.stream().mapToLong(file -> file.text().length()).sum();
    }
}
