/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openledger.audit.Witness;
import org.openledger.core.log.NoteKey;
import org.openledger.core.log.SignedNote;
import org.openledger.testkit.witness.LyingWitness;
import org.openledger.testkit.witness.LyingWitness.Says;
import org.openledger.testkit.witness.TinyWitness;

/** The client before a witness that keeps the rules, and before everything that calls itself one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WitnessClientTest {
    private static final Duration LIMIT = Duration.ofMillis(400);
    private static final Instant NOON = Instant.ofEpochSecond(1_700_000_000);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private final GrowingLog log = new GrowingLog().grow(5, "leaf");
    private String vkey = "";

    @BeforeAll
    void aKey() {
        try (TinyWitness witness = tiny("key")) {
            vkey = witness.vkey();
        }
    }

    @Test
    void aLogIsCosignedAsItGrowsAlsoByAWitnessThatStartsAgain() {
        GrowingLog growing = new GrowingLog();
        for (int size : new int[] {0, 1, 2, 3, 255, 256, 257, 300}) {
            growing.grow((int) (size - growing.checkpoint().size()), "leaf");
            try (TinyWitness witness = tiny("grows")) {
                // A new client each time: it knows no size, and learns it by 409.
                WitnessAnswer answer = ask(witness.vkey(), witness.url(), growing);
                assertThat(answer).as("size %d", size).isInstanceOf(WitnessAnswer.Cosigned.class);
                SignedNote note = SignedNote.parse(growing.checkpoint().signedNote())
                        .with(((WitnessAnswer.Cosigned) answer).signature());
                NoteKey key = NoteKey.parse(witness.vkey());
                assertThat(note.signers(List.of(key))).containsExactly(key);
                assertThat(witness.size(GrowingLog.ORIGIN)).isEqualTo(size);
            }
        }
    }

    @Test
    void aForkIsRefusedAndBothCheckpointsAreKept() {
        GrowingLog fork = new GrowingLog().grow(3, "leaf").grow(2, "lie");
        try (TinyWitness witness = tiny("fork")) {
            assertThat(ask(witness.vkey(), witness.url(), log)).isInstanceOf(WitnessAnswer.Cosigned.class);
            assertThat(ask(witness.vkey(), witness.url(), fork)).isEqualTo(new WitnessAnswer.Refused(422));
            assertThat(witness.refused()).last().satisfies(pair -> {
                assertThat(pair.isEquivocation()).isTrue();
                assertThat(pair.known()).isNotEqualTo(pair.offered());
            });
            assertThat(ask(witness.vkey(), witness.url(), fork.grow(4, "lie")))
                    .isEqualTo(new WitnessAnswer.Refused(422));
            assertThat(witness.refused().get(witness.refused().size() - 1).isEquivocation())
                    .as("two sizes are no proof")
                    .isFalse();
            assertThat(witness.size(GrowingLog.ORIGIN)).isEqualTo(5);
        }
    }

    @Test
    void anUnknownLogAndAnUnknownKeyAreTold() {
        try (TinyWitness nobody = TinyWitness.start("w.example", Map.of(), folder.resolve("nobody"), () -> NOON);
                TinyWitness other = TinyWitness.start(
                        "w.example", Map.of(GrowingLog.ORIGIN, vkey), folder.resolve("other"), () -> NOON)) {
            assertThat(ask(nobody.vkey(), nobody.url(), log)).isEqualTo(new WitnessAnswer.Refused(404));
            assertThat(ask(other.vkey(), other.url(), log)).isEqualTo(new WitnessAnswer.Refused(403));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 422, 500, 301, 204})
    void everyOtherStatusIsARefusal(int status) {
        assertThat(lied(question -> new Says(status, "", 0, Duration.ZERO)))
                .isEqualTo(new WitnessAnswer.Refused(status));
    }

    @ParameterizedTest
    @CsvSource({"200,''", "200,'<html>'", "200,'— w.example AAAAAAAA\n'", "200,'\n\n'", "409,''", "409,'x'", "409,'-1'"
    })
    void whatIsNoAnswerIsNonsense(int status, String body) {
        assertThat(lied(question -> Says.once(status, body))).isInstanceOf(WitnessAnswer.Nonsense.class);
    }

    @Test
    void aCosignatureOfAnotherCheckpointIsNonsense() {
        String line;
        try (TinyWitness witness = tiny("another")) {
            line = ((WitnessAnswer.Cosigned) ask(witness.vkey(), witness.url(), new GrowingLog().grow(9, "leaf")))
                    .signature()
                    .line();
        }
        assertThat(lied(question -> Says.once(200, line + "\n"))).isInstanceOf(WitnessAnswer.Nonsense.class);
    }

    /** An answer that brings its own text: the cosigned lines of another checkpoint behind an empty line. */
    @Test
    void anAnswerCannotChangeTheText() {
        assertThat(lied(question -> Says.once(200, "evil\n\n— w.example AAAAAAAA\n")))
                .isInstanceOf(WitnessAnswer.Nonsense.class);
    }

    @Test
    void aHugeAnswerIsHungUpOn() {
        assertThat(lied(question -> new Says(200, "x".repeat(8_192), 1_000_000, Duration.ZERO))
                        .toString())
                .contains("more than 65536 bytes");
    }

    @Test
    void aSlowAnswerIsNotWaitedForThoughItsHeadCameAtOnce() {
        long began = System.nanoTime();
        assertThat(lied(question -> new Says(200, "x", 1_000, Duration.ofMillis(100)))
                        .toString())
                .contains("no answer within 400 ms");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aConflictIsAnsweredOnceOnly() {
        try (LyingWitness witness =
                LyingWitness.start(question -> Says.once(409, question.startsWith("old 3\n") ? "4\n" : "3\n"))) {
            assertThat(ask(vkey, witness.url(), log)).isEqualTo(new WitnessAnswer.Elsewhere(4));
            assertThat(witness.asked()).isEqualTo(2);
        }
        try (LyingWitness ahead = LyingWitness.start(question -> Says.once(409, "999999999999999999\n"))) {
            assertThat(ask(vkey, ahead.url(), log)).isEqualTo(new WitnessAnswer.Elsewhere(999_999_999_999_999_999L));
            assertThat(ahead.asked()).isOne();
        }
    }

    @Test
    void nobodyThereIsUnreachable() {
        URI gone;
        try (LyingWitness witness = LyingWitness.start(question -> Says.once(200, ""))) {
            gone = witness.url();
        }
        assertThat(ask(vkey, gone, log)).isInstanceOf(WitnessAnswer.Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://w.example/", "w.example", "http:///x", "http://exa mple/"})
    void aUrlThatIsNoneIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WitnessClient(new Witness("W", vkey, Optional.of(url)), HTTP, LIMIT))
                .withMessageContaining("give one of http or https");
    }

    private WitnessAnswer lied(Function<String, Says> says) {
        try (LyingWitness witness = LyingWitness.start(says)) {
            return ask(vkey, witness.url(), log);
        }
    }

    private static WitnessAnswer ask(String vkey, URI url, GrowingLog log) {
        Witness witness = new Witness("W", vkey, Optional.of(url.toString()));
        return new WitnessClient(witness, HTTP, LIMIT)
                .ask(log, log.checkpoint())
                .join();
    }

    private static TinyWitness tiny(String where) {
        return TinyWitness.start(
                "w.example",
                Map.of(GrowingLog.ORIGIN, new GrowingLog().verificationKey()),
                folder.resolve(where),
                () -> NOON);
    }
}
