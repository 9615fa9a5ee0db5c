/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.operate;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.openledger.OpenLedgerException;
import org.openledger.core.FileStorage;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.log.Checkpoint;
import org.openledger.verifier.log.VerifierKey;

/**
 * The operator's tool for a ledger in a directory that nobody has open.
 *
 * <p>Exit codes: 0 done; 1 something is not what it was; 2 wrong usage; 3 the disk failed, the directory is in use, or something is in the way; 4 it is another
 * ledger's directory or none, or the key is another's.
 */
public final class LedgerTool {
    private static final String USAGE = String.join(
            System.lineSeparator(),
            "usage: ledger-tool backup <directory> <to>",
            "       ledger-tool restore <from> <directory>",
            "       ledger-tool verify <directory> --key <vkey-file>",
            "       ledger-tool compact <directory> [--keys <key-directory>]",
            "exit codes: 0 done, 1 tampered, 2 wrong usage, 3 failed or in use, 4 another ledger or key");

    private final PrintStream out;
    private final PrintStream err;

    LedgerTool(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the tool and ends the process with its exit code. */
    public static void main(String[] words) {
        System.exit(new LedgerTool(System.out, System.err).run(List.of(words)).code());
    }

    /** Does what the words ask. */
    Exit run(List<String> words) {
        try {
            out.println(does(words));
            return Exit.DONE;
        } catch (ToolException e) {
            return failed(e.exit(), e);
        } catch (OpenLedgerException e) {
            return failed(exit(e), e);
        } catch (IOException | UncheckedIOException e) {
            return failed(Exit.FAILED, e);
        } catch (InvalidPathException | MalformedException e) {
            return failed(Exit.USAGE, e);
        }
    }

    private static String does(List<String> words) throws IOException {
        String command = words.isEmpty() ? "" : words.get(0);
        if (words.size() == 3 && command.equals("backup")) {
            return Backup.write(Path.of(words.get(1)), Path.of(words.get(2)));
        }
        if (words.size() == 3 && command.equals("restore")) {
            return Backup.restore(Path.of(words.get(1)), Path.of(words.get(2)));
        }
        if (words.size() == 4 && command.equals("verify") && words.get(2).equals("--key")) {
            return verify(Path.of(words.get(1)), Path.of(words.get(3)));
        }
        if (words.size() == 2 && command.equals("compact")) {
            return Compaction.of(Path.of(words.get(1)));
        }
        if (words.size() == 4 && command.equals("compact") && words.get(2).equals("--keys")) {
            String deleted = ErasedBlobs.drop(Path.of(words.get(1)), Path.of(words.get(3)));
            return deleted + System.lineSeparator() + Compaction.of(Path.of(words.get(1)));
        }
        throw new ToolException(Exit.USAGE, USAGE);
    }

    private static String verify(Path directory, Path keyFile) throws IOException {
        VerifierKey key = VerifierKey.parse(Files.readString(keyFile));
        try (FileStorage storage = Directories.open(directory)) {
            Checkpoint checkpoint = LogVerification.verify(storage, key);
            return "verified " + checkpoint.size() + " leaves of " + checkpoint.origin() + ", root "
                    + checkpoint.root();
        }
    }

    private static Exit exit(OpenLedgerException e) {
        return switch (e.code()) {
            case "TAMPERED" -> Exit.TAMPERED;
            case "STORAGE_FOREIGN", "STORAGE_FORMAT" -> Exit.FOREIGN;
            default -> Exit.FAILED;
        };
    }

    private Exit failed(Exit exit, Exception reason) {
        err.println(reason instanceof IOException ? "ledger-tool: " + reason : "ledger-tool: " + reason.getMessage());
        return exit;
    }
}
