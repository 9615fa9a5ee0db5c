/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openledger.audit.Hash;

/**
 * Divides each project's files into those that are contributed and those that questions are made from.
 *
 * @param contributed what the contributors bring
 * @param heldOut what nobody brings: about one file in ten, chosen by the hash of its path and the seed
 */
record HoldOut(List<Project> contributed, List<Project> heldOut) {

    private static final int ONE_IN = 10;

    static HoldOut of(List<Project> projects, long seed) {
        List<Project> contributed = new ArrayList<>();
        List<Project> heldOut = new ArrayList<>();
        for (Project project : projects) {
            List<SourceFile> in = new ArrayList<>();
            List<SourceFile> out = new ArrayList<>();
            for (SourceFile file : project.files()) {
                (isHeldOut(project, file, seed) ? out : in).add(file);
            }
            if (!in.isEmpty()) {
                contributed.add(new Project(project.name(), in));
                heldOut.add(new Project(project.name(), out));
            }
        }
        return new HoldOut(contributed, heldOut);
    }

    private static boolean isHeldOut(Project project, SourceFile file, long seed) {
        String name = seed + "/" + project.name() + "/" + file.path();
        byte[] hash = Hash.sha256(name.getBytes(StandardCharsets.UTF_8)).bytes();
        return Byte.toUnsignedInt(hash[0]) % ONE_IN == 0;
    }
}
