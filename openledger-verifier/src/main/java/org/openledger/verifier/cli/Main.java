/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The entrance of {@code openledger-verifier.jar}. */
public final class Main {
    private Main() {}

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] words) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(out, err, words));
    }

    /**
     * Runs the program inside another one.
     *
     * @return the exit code that it would end with
     */
    public static int run(PrintStream out, PrintStream err, String... words) {
        return new Program(out, err).run(List.of(words));
    }
}
