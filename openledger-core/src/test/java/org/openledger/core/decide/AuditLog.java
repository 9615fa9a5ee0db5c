/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.openledger.Event;
import org.openledger.core.codec.Leaves;
import org.openledger.token.TokenEvent.Moved;

/**
 * The logs that the auditor's tests read and spoil: random lives, long enough that everything is in them that an auditor has to work out. They are not kept for ever: a
 * rule that changes makes new ones, in {@code openledger-verifier/src/test/resources/economy}.
 */
final class AuditLog {
    private static final int STEPS = 1_200;
    private static final int LIVES = 16;
    private static final int LOGS = 2;

    private AuditLog() {}

    /**
     * Writes the lives that together have the most kinds of events and reasons of moves.
     *
     * @param args the directory
     */
    public static void main(String[] args) throws IOException {
        Set<String> held = new TreeSet<>();
        for (int number = 0; number < LOGS; number++) {
            Life richest = life(0);
            for (int seed = 1; seed < LIVES; seed++) {
                Life life = life(seed);
                richest = news(life, held) > news(richest, held) ? life : richest;
            }
            held.addAll(what(richest));
            write(richest, Path.of(args[0]).resolve("life-" + number + ".log.gz"));
        }
        System.out.println(held);
    }

    private static Life life(int seed) {
        Life life = new Life(seed);
        life.live(STEPS);
        return life;
    }

    private static long news(Life life, Set<String> held) {
        return what(life).stream().filter(what -> !held.contains(what)).count();
    }

    private static Set<String> what(Life life) {
        Set<String> what = new TreeSet<>();
        for (byte[] leaf : life.town.log) {
            for (Event event : Leaves.effect(leaf).events()) {
                what.add(event instanceof Moved moved ? moved.reason().toString() : "kind " + event.kind());
            }
        }
        return what;
    }

    private static void write(Life life, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            for (byte[] leaf : life.town.log) {
                out.writeInt(leaf.length);
                out.write(leaf);
            }
            out.writeInt(0);
        }
    }
}
