/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.openledger.Actor;
import org.openledger.CommandId;
import org.openledger.OpenLedger;
import org.openledger.Receipt;
import org.openledger.audit.Hash;
import org.openledger.core.Keys;
import org.openledger.party.Signer;
import org.openledger.token.Amount;

/** A program that pays under numbered idempotency keys on a ledger in a directory, from several threads, and says which number got which height. */
final class PayingChild {

    static final Signer ADA = key("ada");
    static final Signer BOB = key("bob");

    private static final int THREADS = 4;
    private static final int NUMBERS = 1_000_000;

    private PayingChild() {}

    /**
     * Runs the program until it is killed.
     *
     * @param arguments the directory, and the first number
     */
    public static void main(String[] arguments) {
        PrintStream said = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        OpenLedger ledger = open(Path.of(arguments[0]));
        Actor ada = ledger.as(ADA);
        int first = Integer.parseInt(arguments[1]);
        said.println("open");
        for (int thread = 0; thread < THREADS; thread++) {
            int mine = first + thread;
            new Thread(() -> {
                        for (int number = mine; number < first + NUMBERS; number += THREADS) {
                            said.println(number + " " + pay(ada, number).height());
                        }
                    })
                    .start();
        }
    }

    /** Opens the ledger, or begins it. */
    static OpenLedger open(Path directory) {
        return OpenLedger.open(directory, wiring -> wiring.allocate(ADA.account(), Amount.open(1_000)));
    }

    /** Pays one unit, once for each number. */
    static Receipt pay(Actor ada, int number) {
        return ada.once(CommandId.of("payment " + number)).account().transfer(BOB.account(), Amount.ofUnits(1));
    }

    private static Signer key(String name) {
        return Keys.ed25519(Hash.sha256(name.getBytes(StandardCharsets.UTF_8)).bytes());
    }
}
