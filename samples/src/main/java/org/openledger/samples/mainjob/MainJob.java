/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionStatus;
import org.openledger.inference.Prompt;
import org.openledger.memory.Sandbox;
import org.openledger.model.ModelId;
import org.openledger.token.Amount;

/** The main job, step by step: contribute, review, publish, ask, pay, verify, report. */
final class MainJob {

    private static final Amount MAX_FEE = Amount.open(2);

    private final Options options;
    private final PrintWriter out;
    private final UnaryOperator<String> accountOf;

    MainJob(Options options, PrintWriter out) {
        this(options, out, UnaryOperator.identity());
    }

    /** Lets each contributor act by the account that {@code accountOf} names. */
    MainJob(Options options, PrintWriter out, UnaryOperator<String> accountOf) {
        this.options = options;
        this.out = out;
        this.accountOf = accountOf;
    }

    Outcome run() {
        Corpus corpus = Corpus.read(options.corpus());
        corpus.skipped().stream().limit(10).forEach(line -> out.println("  skipped " + line));
        HoldOut files = HoldOut.of(contributors(corpus), options.seed());
        Project spammer = Spammer.over(files.contributed());
        List<Project> everybody = new ArrayList<>(files.contributed());
        everybody.add(spammer);
        try (Sandbox ledger = Sandbox.open(options.seed())) {
            Town town = new Town(ledger, purpose(), kind(everybody), accountOf);
            each("contribute", everybody, town::contribute);
            out.println("  committees vote; challenge windows close …");
            town.review();
            sayReviewed(everybody, town);
            out.println("  the model is built and published …");
            ModelId model = town.publish();
            List<Asked> asked = ask(files, model, town);
            return conclude(files, everybody, asked, town);
        }
    }

    private List<Project> contributors(Corpus corpus) {
        List<Project> projects = Curation.writtenByPeople(corpus.projects());
        if (projects.isEmpty()) {
            throw new CorpusException(
                    "corpus " + options.corpus() + " holds only generated files: give files that people wrote");
        }
        if (options.granularity() == Options.Granularity.PROJECT) {
            return projects;
        }
        Project largest =
                projects.stream().max(Comparator.comparing(Project::size)).orElseThrow();
        return Curation.byPackage(largest);
    }

    private static ContentKind kind(List<Project> projects) {
        long java = projects.stream()
                .flatMap(project -> project.files().stream())
                .filter(file -> file.path().matches(".*\\.(java|kt|scala|js|ts|py|c|h|cpp|go|rs|sol)"))
                .count();
        long all =
                projects.stream().mapToLong(project -> project.files().size()).sum();
        return 2 * java > all ? ContentKind.CODE : ContentKind.TEXT;
    }

    private static String purpose() {
        return "Files of open-source projects, as their authors published them.";
    }

    private List<Asked> ask(HoldOut files, ModelId model, Town town) {
        List<Question> questions = Question.from(files.heldOut(), options.questionsEach());
        List<Asked> asked = new ArrayList<>();
        each("ask", questions, question -> {
            int number = asked.size();
            Prompt prompt = Prompt.of(question.text())
                    .withMaxTokens(options.answerTokens())
                    .withSeed(options.seed() + number);
            asked.add(Asked.of(
                    question,
                    "user-" + (number % 5 + 1),
                    town.user(number).models().ask(model, prompt, MAX_FEE),
                    town));
        });
        if (asked.isEmpty()) {
            throw new CorpusException(
                    "no held-out file holds a documented method: give a larger corpus of source code");
        }
        return asked;
    }

    private Outcome conclude(HoldOut files, List<Project> everybody, List<Asked> asked, Town town) {
        out.println("  baselines …");
        Scores scores = new Examiner().examine(asked, files.contributed(), ForeignTexts.all(), town);
        Earnings earnings = Earnings.of(asked, everybody, town);
        Asked shown = asked.stream()
                .max(Comparator.comparing((Asked one) -> one.byContributor().size())
                        .thenComparing(Asked::evidence))
                .orElseThrow();
        Outcome outcome = new Outcome(
                options,
                everybody,
                town.ledger().read().contributions(),
                asked,
                earnings,
                scores,
                town.ledger().proofs().checkpoint(),
                town.ledger().id().toString(),
                verify(shown, town),
                shown);
        Path report = new Report(outcome, town).writeTo(options.out().resolve("report.html"));
        new Summary(out).print(outcome, report);
        return outcome;
    }

    private List<Auditor.Opinion> verify(Asked shown, Town town) {
        try {
            Files.createDirectories(options.out());
        } catch (IOException e) {
            throw new IllegalStateException("cannot create " + options.out(), e);
        }
        Path bundle = shown.answer().bundle().writeTo(options.out().resolve("answer.olbundle"));
        Path key = Auditor.writeKey(options.out(), town.ledger().verificationKey());
        if (options.tiles()) {
            town.ledger().audit().exportTiles(options.out().resolve("tiles"));
        }
        Optional<Path> verifier = options.verifier();
        if (verifier.isEmpty()) {
            return List.of();
        }
        return List.of(
                Auditor.verify(verifier.get(), key, bundle, "payment"),
                Auditor.verify(verifier.get(), key, bundle, "full"));
    }

    private void sayReviewed(List<Project> everybody, Town town) {
        for (Project project : everybody) {
            out.printf(
                    java.util.Locale.ROOT,
                    "    %-28s %5d accepted %4d rejected %4d slashed%n",
                    project.name(),
                    town.count(project.name(), ContributionStatus.ACTIVE),
                    town.count(project.name(), ContributionStatus.REJECTED),
                    town.count(project.name(), ContributionStatus.SLASHED));
        }
    }

    private <T> void each(String what, List<T> items, Consumer<T> step) {
        ProgressBarBuilder bar = new ProgressBarBuilder()
                .setTaskName("  " + what)
                .setInitialMax(items.size())
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500);
        try (ProgressBar progress = bar.build()) {
            for (T item : items) {
                step.accept(item);
                progress.step();
            }
        }
    }
}
