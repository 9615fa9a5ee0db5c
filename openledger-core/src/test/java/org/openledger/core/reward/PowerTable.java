/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How often an owner whose rows do help vests, by effect and answers: docs/reference/power.md, which the build compares. */
final class PowerTable {
    static final Path PAGE = Path.of(System.getProperty("basedir", "."), "..", "docs", "reference", "power.md");

    private static final long SEED = 20_261_121;
    private static final int RUNS = 50;
    private static final int OTHERS = 9;
    private static final long ALPHA_BP = 500;
    private static final double[] EFFECTS = {0.1, 0.03, 0.01};
    private static final int[][] SIZES = {
        {30, 10}, {100, 10}, {200, 10}, {100, 30}, {300, 30}, {600, 30}, {100, 100}, {300, 100}, {1_000, 100}
    };

    private PowerTable() {}

    /** Writes the page, when it is run in the module's directory. */
    public static void main(String[] args) throws IOException {
        Files.writeString(PAGE, page());
    }

    static String page() {
        List<String> lines = new ArrayList<>(List.of(
                "# Power: how many answers it takes until influence vests",
                "",
                "How often, of " + RUNS
                        + " pools, the one owner of ten whose rows help vests, at a bound on false discoveries of 5 % and a clip of one standard deviation of the scores"
                        + " (seed " + SEED + "). The other nine help nobody.",
                "The effect is the mean score in standard deviations. Answers of one payer are independent here; where they resemble each other, more payers are needed and more answers"
                        + " of the same payer are worth less.",
                "The build makes this page again and compares it: `PowerTable`, `VestingLaws`.",
                "",
                "| payers | answers of each | answers | effect 0.1 | effect 0.03 | effect 0.01 |",
                "|---|---|---|---|---|---|"));
        Noise noise = new Noise(SEED);
        for (int[] size : SIZES) {
            StringBuilder line = new StringBuilder("| " + size[0] + " | " + size[1] + " | " + size[0] * size[1] + " |");
            for (double effect : EFFECTS) {
                line.append(' ').append(power(noise, size[0], size[1], effect)).append(" % |");
            }
            lines.add(line.toString());
        }
        return String.join("\n", lines) + "\n";
    }

    private static int power(Noise noise, int payers, int answers, double effect) {
        int vested = 0;
        for (int run = 0; run < RUNS; run++) {
            List<List<Integer>> players = new ArrayList<>();
            players.add(noise.manyMeans(payers, answers, effect));
            for (int i = 0; i < OTHERS; i++) {
                players.add(noise.manyMeans(payers, answers, 0));
            }
            int passing = Noise.passing(players, ALPHA_BP);
            vested += FalseDiscovery.passes(EValue.of(players.get(0)), players.size(), passing, ALPHA_BP) ? 1 : 0;
        }
        return vested * 100 / RUNS;
    }
}
