/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.party.AccountId;
import org.openledger.review.CheckVerdict;
import org.openledger.review.CheckVerdict.Outcome;
import org.openledger.spi.Screener.Candidate;
import org.openledger.spi.Screener.Screening;

/** A screening with the rows that were given to it so far. */
final class Rows {

    private static final AccountId AUTHOR = account(1);
    private static final AccountId STRANGER = account(2);

    private final Screening screening;
    private int next;

    Rows(ContentKind kind) {
        this(DatanetTerms.of("rows", kind));
    }

    Rows(DatanetTerms terms) {
        this.screening = new StandardScreener().open(terms);
    }

    List<CheckVerdict> screen(String text) {
        return screen(Content.text(text));
    }

    List<CheckVerdict> screen(Content content) {
        return screening.screen(candidate(next, STRANGER, content));
    }

    /** What the author of all admitted rows is told about one more. */
    List<CheckVerdict> screenOwn(String text) {
        return screening.screen(candidate(next, AUTHOR, Content.text(text)));
    }

    ContributionId admit(String text) {
        Candidate candidate = candidate(next++, AUTHOR, Content.text(text));
        screening.screen(candidate);
        screening.admit(candidate);
        return candidate.id();
    }

    CheckVerdict verdict(String text, String check) {
        return verdict(Content.text(text), check);
    }

    CheckVerdict verdict(Content content, String check) {
        return screen(content).stream()
                .filter(verdict -> verdict.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    Outcome outcome(String text, String check) {
        return verdict(text, check).outcome();
    }

    /** The sources of this module: honest rows that are always at hand. */
    static List<String> ownSources() {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .sorted()
                    .map(Rows::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Candidate candidate(int id, AccountId author, Content content) {
        return new Candidate(new ContributionId(id), author, content);
    }

    private static AccountId account(int number) {
        byte[] id = new byte[32];
        id[0] = (byte) number;
        return AccountId.of(id);
    }
}
