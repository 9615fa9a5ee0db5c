/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import org.openledger.Command;
import org.openledger.governance.Parameters;
import org.openledger.testkit.worlds.Worlds;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Moved;
import org.openledger.token.TokenEvent.Reason;

/** L177, L178: what commands cost, as it is published, and what a refused one costs. */
class GasTest {
    private static final int PRICE = 3;
    private static final int TRIES = 40;

    /** Whoever founds, declares an affiliate, adds a record, or says who may speak for the account, needs nothing that could be missing. */
    private static final TreeSet<Integer> NEVER_REFUSED = new TreeSet<>(List.of(20, 45, 93, 130, 132));

    @Example
    void l177ThePublishedTableIsTheCodes() throws IOException {
        Path page = Path.of(System.getProperty("basedir", "."), "..", "docs", "reference", "gas.md");
        List<String> rows = Files.readAllLines(page, StandardCharsets.UTF_8).stream()
                .filter(line -> line.matches("\\| [0-9]+ \\|.*"))
                .toList();
        List<String> right = new ArrayList<>();
        samples()
                .forEach((type, command) -> right.add("| " + type + " | `" + name(command) + "` | "
                        + (GasTable.gas(command) == 0 ? "free" : GasTable.gas(command)) + " |"));
        assertThat(rows).containsExactlyElementsOf(right);
    }

    /** Whatever anybody asks: either it is not decided, or it is decided, or the gas is paid and that is all. */
    @Example
    void l178ARefusedCommandIsChargedAndChangesNothingElse() {
        TreeSet<Integer> refused = new TreeSet<>();
        TreeSet<Integer> asked = new TreeSet<>();
        for (Arbitrary<? extends Command> source : Worlds.everyCommand()) {
            for (int i = 0; i < TRIES; i++) {
                Command command = source.sample();
                if (GasTable.gas(command) == 0) {
                    break;
                }
                asked.add(command.type());
                if (isChargedAlone(command)) {
                    refused.add(command.type());
                    break;
                }
            }
        }
        asked.removeAll(refused);
        assertThat(asked).isEqualTo(NEVER_REFUSED);
    }

    private static boolean isChargedAlone(Command command) {
        Town town = new Town(Parameters.standard().with(Parameters.GAS_PRICE, PRICE));
        Decision decision = town.ask(ADA, command);
        if (decision.refusal().isEmpty() || decision.refusal().get().code().atTheDoor()) {
            return false;
        }
        Amount fee = Amount.ofUnits(PRICE * GasTable.gas(command));
        assertThat(decision.events())
                .as("%s", command)
                .containsExactly(new Moved(Pot.available(ADA), Pot.only(Pot.Kind.TREASURY), fee, Reason.GAS));
        assertThat(town.free(ADA)).isEqualTo(Town.FORTUNE.minus(fee));
        return true;
    }

    private static SortedMap<Integer, Command> samples() {
        TreeMap<Integer, Command> samples = new TreeMap<>();
        Worlds.everyCommand().forEach(source -> {
            Command command = source.sample();
            samples.put(command.type(), command);
        });
        return samples;
    }

    private static String name(Command command) {
        return command.getClass().getEnclosingClass().getSimpleName() + "."
                + command.getClass().getSimpleName();
    }
}
