/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.bytes.StrictText;
import org.openledger.verifier.cbor.CborReader;
import org.openledger.verifier.check.ProofChecks;
import org.openledger.verifier.check.Rules;
import org.openledger.verifier.cli.Arguments.WrongUsageException;
import org.openledger.verifier.log.TlogProof;
import org.openledger.verifier.log.VerifierKey;
import org.openledger.verifier.report.JsonReport;
import org.openledger.verifier.report.Profile;
import org.openledger.verifier.report.Report;
import org.openledger.verifier.report.TextReport;
import org.openledger.verifier.report.Verdict;

/**
 * The program without its process: words in, two streams and an exit code out.
 *
 * <p>The exit code is that of the {@link Verdict}; a wrong command line and a file that cannot be read are both {@link Verdict#UNREADABLE}. Nothing is
 * written but to the streams, and no network is touched.
 */
final class Program {
    private static final int MAX_LEAF_BYTES = 65_535;
    private static final String KEY = "--key";
    private static final String LEAF = "--leaf";
    private static final String PROFILE = "--profile";
    private static final String VERIFY = "verify";
    private static final String VERIFY_PROOF = "verify-proof";
    private static final Map<String, Set<String>> COMMANDS =
            new TreeMap<>(Map.of(VERIFY, Set.of(KEY, PROFILE), VERIFY_PROOF, Set.of(KEY, LEAF)));
    private static final List<String> USAGE = List.of(
            "usage: java -jar openledger-verifier.jar verify --key issuer.vkey --profile payment|attribution|full [--json] answer.olbundle",
            "       java -jar openledger-verifier.jar verify-proof --key issuer.vkey --leaf leaf-file [--json] receipt.tlog-proof",
            "exit codes: 0 verified, 1 refused, 2 unreadable or wrong usage, 3 valid but something was not checked");

    private final PrintStream out;
    private final PrintStream err;

    Program(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Does what the words ask and answers with the exit code. */
    int run(List<String> words) {
        if (words.equals(List.of("--help"))) {
            USAGE.forEach(out::println);
            return Verdict.VERIFIED.exitCode();
        }
        try {
            Arguments arguments = Arguments.parse(words, COMMANDS);
            Report report = arguments.command().equals(VERIFY) ? verify(arguments) : verifyProof(arguments);
            return tell(report, arguments.json());
        } catch (WrongUsageException e) {
            err.println(e.getMessage());
            USAGE.forEach(err::println);
        } catch (IOException | InvalidPathException e) {
            err.println("cannot read: " + e.getMessage());
        } catch (MalformedException e) {
            err.println("unreadable: " + e.getMessage());
        } catch (RuntimeException e) {
            // Whatever a forger found that breaks this program must not look like a verdict.
            err.println("a defect of this program, nothing is verified: " + e);
        }
        return Verdict.UNREADABLE.exitCode();
    }

    private static Report verify(Arguments arguments) throws WrongUsageException, IOException {
        VerifierKey key = key(arguments);
        Profile profile = profile(arguments.required(PROFILE));
        return Rules.verify(key, profile, read(arguments.file(), CborReader.MAX_BYTES));
    }

    private static Profile profile(String title) throws WrongUsageException {
        for (Profile profile : Profile.values()) {
            if (profile.title().equals(title)) {
                return profile;
            }
        }
        throw new WrongUsageException("profile \"" + title + "\": give payment, attribution or full");
    }

    private static Report verifyProof(Arguments arguments) throws WrongUsageException, IOException {
        VerifierKey key = key(arguments);
        Octets leaf = read(arguments.required(LEAF), MAX_LEAF_BYTES);
        return ProofChecks.verify(key, TlogProof.parse(read(arguments.file(), TlogProof.MAX_BYTES)), leaf);
    }

    private static VerifierKey key(Arguments arguments) throws WrongUsageException, IOException {
        return VerifierKey.parse(
                StrictText.utf8("verifier key", read(arguments.required(KEY), VerifierKey.MAX_LENGTH)));
    }

    private int tell(Report report, boolean json) {
        if (json) {
            out.println(JsonReport.of(report));
        } else {
            TextReport.lines(report).forEach(out::println);
        }
        return report.verdict().exitCode();
    }

    private static Octets read(String file, int maxBytes) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new MalformedException(
                        file, "longer than " + maxBytes + " bytes", "at most " + maxBytes + " bytes");
            }
            return Octets.of(bytes);
        }
    }
}
