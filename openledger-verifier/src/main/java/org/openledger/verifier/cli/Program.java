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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.bytes.StrictText;
import org.openledger.verifier.cbor.CborReader;
import org.openledger.verifier.check.Equivocation;
import org.openledger.verifier.check.ProofChecks;
import org.openledger.verifier.check.Rules;
import org.openledger.verifier.cli.Arguments.WrongUsageException;
import org.openledger.verifier.economy.Economy;
import org.openledger.verifier.economy.ExportedLog;
import org.openledger.verifier.log.Checkpoint;
import org.openledger.verifier.log.SignedNote;
import org.openledger.verifier.log.TlogProof;
import org.openledger.verifier.log.VerifierKey;
import org.openledger.verifier.log.WitnessPolicy;
import org.openledger.verifier.report.JsonReport;
import org.openledger.verifier.report.Profile;
import org.openledger.verifier.report.Report;
import org.openledger.verifier.report.TextReport;
import org.openledger.verifier.report.Verdict;

/**
 * The program without its process: words in, two streams and an exit code out.
 *
 * <p>The exit code is that of the {@link Verdict} or of the {@link Equivocation.Answer}; a wrong command line and a file that cannot be read are both {@link Verdict#UNREADABLE}. Nothing is
 * written but to the streams, and no network is touched.
 */
final class Program {
    private static final int MAX_LEAF_BYTES = 65_535;
    private static final String KEY = "--key";
    private static final String LEAF = "--leaf";
    private static final String PROFILE = "--profile";
    private static final String VERIFY = "verify";
    private static final String VERIFY_PROOF = "verify-proof";
    private static final String POLICY = "--policy";
    private static final String EQUIVOCATION = "equivocation";
    private static final String ECONOMY = "economy";
    private static final Map<String, Set<String>> COMMANDS = new TreeMap<>(Map.of(
            VERIFY,
            Set.of(KEY, PROFILE, POLICY),
            VERIFY_PROOF,
            Set.of(KEY, LEAF, POLICY),
            EQUIVOCATION,
            Set.of(KEY),
            ECONOMY,
            Set.of(KEY)));
    private static final List<String> USAGE = List.of(
            "usage: java -jar openledger-verifier.jar verify --key issuer.vkey --profile payment|attribution|full [--policy witnesses.policy] [--json] answer.olbundle",
            "       java -jar openledger-verifier.jar verify-proof --key issuer.vkey --leaf leaf-file [--policy witnesses.policy] [--json] receipt.tlog-proof",
            "       java -jar openledger-verifier.jar equivocation --key issuer.vkey [--json] a.checkpoint b.checkpoint",
            "       java -jar openledger-verifier.jar economy --key issuer.vkey [--json] exported-log",
            "exit codes: 0 verified, 1 refused, 2 unreadable or wrong usage, 3 valid but something was not checked, 4 equivocation proved",
            "            (equivocation: 0 one story, 1 not signed by the key, 3 nothing shown, 4 proved)");

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
            return switch (arguments.command()) {
                case VERIFY -> tell(verify(arguments), arguments.json());
                case VERIFY_PROOF -> tell(verifyProof(arguments), arguments.json());
                case ECONOMY -> tell(economy(arguments), arguments.json());
                default -> tell(equivocation(arguments), arguments.json());
            };
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
        String file = arguments.files(1).get(0);
        return Rules.verify(key, policy(arguments), profile, read(file, CborReader.MAX_BYTES));
    }

    private static Report economy(Arguments arguments) throws WrongUsageException, IOException {
        VerifierKey key = key(arguments);
        return Economy.audit(key, ExportedLog.in(Path.of(arguments.files(1).get(0))));
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
        String file = arguments.files(1).get(0);
        TlogProof proof = TlogProof.parse(read(file, TlogProof.MAX_BYTES));
        return ProofChecks.verify(key, policy(arguments), proof, leaf);
    }

    private static Equivocation equivocation(Arguments arguments) throws WrongUsageException, IOException {
        VerifierKey key = key(arguments);
        List<String> files = arguments.files(2);
        return Equivocation.between(key, checkpoint(files.get(0)), checkpoint(files.get(1)));
    }

    private static Checkpoint checkpoint(String file) throws IOException {
        return Checkpoint.parse(read(file, SignedNote.MAX_BYTES));
    }

    private static Optional<WitnessPolicy> policy(Arguments arguments) throws IOException {
        Optional<String> file = arguments.option(POLICY);
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(WitnessPolicy.parse(read(file.get(), WitnessPolicy.MAX_BYTES)));
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

    private int tell(Equivocation found, boolean json) {
        if (json) {
            out.println(JsonReport.of(found.answer().name(), found.answer().exitCode(), found.says()));
        } else {
            if (found.answer() == Equivocation.Answer.REFUSED) {
                TextReport.refusals(found.signatures()).forEach(out::println);
            }
            out.println(found.says() + " (exit " + found.answer().exitCode() + ")");
        }
        return found.answer().exitCode();
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
