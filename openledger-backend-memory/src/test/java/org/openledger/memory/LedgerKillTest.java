/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.Actor;
import org.openledger.OpenLedger;
import org.openledger.testkit.ChildJvm;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

/** A ledger whose process is killed again and again: every payment that it acknowledged is there once, and asking again gets the same receipt. */
class LedgerKillTest {

    private static final int ROUNDS = Boolean.getBoolean("openledger.soak") ? 200 : 6;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedIsThereOnceAndGetsTheSameReceipt() throws Exception {
        Random luck = new Random(11);
        Map<Integer, Long> acknowledged = new TreeMap<>();
        int next = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Map<Integer, Long> now = payUntilKilled(next, 1 + luck.nextInt(60));
            acknowledged.putAll(now);
            int first = next;
            next = now.keySet().stream().mapToInt(Integer::intValue).max().orElse(next) + 10;
            try (OpenLedger ledger = PayingChild.open(folder)) {
                Actor ada = ledger.as(PayingChild.ADA);
                now.forEach((number, height) ->
                        assertThat(PayingChild.pay(ada, number).height()).isEqualTo(height));
                for (int number = first; number < next; number++) {
                    acknowledged.put(number, PayingChild.pay(ada, number).height());
                }
                assertThat(ledger.read().balance(Pot.available(PayingChild.BOB.account())))
                        .isEqualTo(Amount.ofUnits(acknowledged.size()));
            }
        }
        assertThat(acknowledged.values()).doesNotHaveDuplicates().hasSizeGreaterThan(10 * ROUNDS);
    }

    /** Lets a process pay, kills it after so many acknowledgements, and returns all that it sent. */
    private Map<Integer, Long> payUntilKilled(int first, int acknowledgements)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ChildJvm.command(PayingChild.class, folder.toString(), Integer.toString(first)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<Integer, Long> said = new TreeMap<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                if (space > 0) {
                    said.put(Integer.parseInt(line.substring(0, space)), Long.parseLong(line.substring(space + 1)));
                }
                if (said.size() == acknowledgements) {
                    process.toHandle().destroyForcibly(); // unlike the process itself, this leaves the pipe open
                }
            }
            assertThat(said).hasSizeGreaterThanOrEqualTo(acknowledgements);
        } finally {
            process.destroyForcibly().waitFor();
        }
        return said;
    }
}
