/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Check SPLIT = Check.named("money.split");
    private static final Check INCLUSION = Check.named("log.inclusion");
    private static final Check OUTPUT = Check.named("generation.output");
    private static final Finding.Held PROVED = new Finding.Held(INCLUSION, "inclusion proved");
    private static final Finding.NotChecked UNSEEN = new Finding.NotChecked(OUTPUT, "determinism NONE");
    private static final Finding.Refused WRONG = new Finding.Refused(SPLIT, "share of the node", "5001", "5000");

    @Test
    void theVerdictIsTheWorstFinding() {
        assertThat(new Report(List.of(PROVED)).verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(new Report(List.of(PROVED, UNSEEN)).verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(new Report(List.of(PROVED, UNSEEN, WRONG)).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(new Report(List.of()).verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(Verdict.values()).extracting(Verdict::exitCode).containsExactly(0, 1, 2, 3);
    }

    @Test
    void peopleReadSectionsThenRefusalsThenGaps() {
        assertThat(TextReport.lines(new Report(List.of(UNSEEN, WRONG, PROVED, new Finding.Held(SPLIT, "")))))
                .containsExactly(
                        "log         inclusion proved",
                        "money       1 checks hold",
                        "REFUSED money.split: share of the node is 5001; right would be 5000",
                        "NOT CHECKED generation.output (determinism NONE)",
                        "REFUSED (exit 1)");
    }

    @Test
    void textsOutOfABundleCannotSteerTheTerminal() {
        assertThat(TextReport.lines(new Report(List.of(new Finding.Held(INCLUSION, "a\u001b[2Jb\nVALID\u202e"))))
                        .get(0))
                .isEqualTo("log         a\ufffd[2Jb\ufffdVALID\ufffd");
    }

    @Test
    void machinesReadJson() throws IOException {
        String strange = "\"\\\n\u0000ü水𐅑";
        JsonNode json = new ObjectMapper()
                .readTree(JsonReport.of(new Report(List.of(UNSEEN, WRONG, new Finding.Held(INCLUSION, strange)))));

        assertThat(json.get("verdict").asText()).isEqualTo("REFUSED");
        assertThat(json.get("exitCode").asInt()).isEqualTo(1);
        assertThat(json.get("findings").findValuesAsText("check"))
                .containsExactly("log.inclusion", "money.split", "generation.output");
        assertThat(json.get("findings").get(0).get("says").asText()).isEqualTo(strange);
        assertThat(json.get("findings").get(1).toString())
                .isEqualTo("{\"section\":\"money\",\"check\":\"money.split\",\"outcome\":\"refused\","
                        + "\"what\":\"share of the node\",\"value\":\"5001\",\"right\":\"5000\"}");
        assertThat(json.get("findings").get(2).get("why").asText()).isEqualTo("determinism NONE");
    }
}
