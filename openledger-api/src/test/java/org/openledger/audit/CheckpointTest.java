/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A checkpoint and its note say the same; what is no checkpoint is refused. */
final class CheckpointTest {
    private static final String BODY = "example.com/log\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
    private static final String NOTE = BODY + "\n— example.com/log AAAAAAA=\n";

    @Test
    void aNoteIsReadAndComesBack() {
        Checkpoint checkpoint = Checkpoint.parse(NOTE.getBytes(UTF_8));
        assertThat(checkpoint).isEqualTo(new Checkpoint("example.com/log", 7, Hash.ZERO, NOTE));
        assertThat(checkpoint.bytes()).isEqualTo(NOTE.getBytes(UTF_8));
        assertThat(checkpoint.body()).isEqualTo(BODY);
    }

    @Test
    void extensionLinesAndMoreSignaturesAreRead() {
        String body = BODY + "extension\n";
        Checkpoint checkpoint = Checkpoint.parse(body + "\n— a AAAAAAA=\n— b AAAAAAA=\n");
        assertThat(checkpoint.body()).isEqualTo(body);
        assertThat(checkpoint.size()).isEqualTo(7);
    }

    @Test
    void aNoteThatSaysSomethingElseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint("other", 7, Hash.ZERO, NOTE))
                .withMessageContaining("origin");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint("example.com/log", 8, Hash.ZERO, NOTE))
                .withMessageContaining("size");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint("example.com/log", 7, Hash.parse("01".repeat(32)), NOTE))
                .withMessageContaining("root");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/log\n",
                "example.com/log\n7\n",
                "\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— a AAAAAAA=\n",
                "log\n07\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— a AAAAAAA=\n",
                "log\n-7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— a AAAAAAA=\n",
                "log\n9999999999999999999\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— a AAAAAAA=\n",
                "log\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n\n— a AAAAAAA=\n",
                "log\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n\n— a AAAAAAA=\n",
                "log\n7\nAAAA\n\n— a AAAAAAA=\n",
                "log\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "log\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n",
                "log\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— a AAAAAAA=",
                "log\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n- a AAAAAAA=\n",
                "lo\tg\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— a AAAAAAA=\n",
                "lo\ud800g\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— a AAAAAAA=\n"
            })
    void whatIsNoCheckpointIsRefused(String note) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(note));
    }

    @Test
    void bytesThatAreNoTextAndNotesBeyondTheBoundAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checkpoint.parse(new byte[] {(byte) 0xc3, 0x28}))
                .withMessageContaining("UTF-8");
        String tooLong = BODY + "\n" + "— a AAAAAAA=\n".repeat(100_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checkpoint.parse(tooLong))
                .withMessageContaining("at most 1000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checkpoint.parse(new byte[Checkpoint.MAX_NOTE_BYTES + 1]))
                .withMessageContaining("at most 1000000");
    }

    @Test
    void aLongNoteWithinTheBoundIsRead() {
        assertThat(Checkpoint.parse(BODY + "line\n".repeat(50_000) + "\n— a AAAAAAA=\n")
                        .size())
                .isEqualTo(7);
    }
}
