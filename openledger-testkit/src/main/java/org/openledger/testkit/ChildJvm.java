/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A virtual machine beside this one, with everything on its class path that is on this one's: what a test kills, or runs elsewhere. */
public final class ChildJvm {

    private ChildJvm() {}

    /**
     * Returns the command line of a program on this Java, compiled quickly rather than well.
     *
     * @param program its main class
     * @param arguments what it is given
     * @return the words, the path of the program {@code java} first
     */
    public static List<String> command(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * Returns a class path that finds every class that this virtual machine finds, whether it came by a class path, a module path or a patch of the build.
     *
     * @return paths with the system's separator between them
     */
    public static String classPath() {
        String module = System.getProperty("basedir", "");
        return Stream.concat(
                        module.isEmpty()
                                ? Stream.empty()
                                : Stream.of(module + "/target/test-classes", module + "/target/classes"),
                        Stream.of("java.class.path", "jdk.module.path")
                                .map(System::getProperty)
                                .filter(path -> path != null && !path.isEmpty()))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
