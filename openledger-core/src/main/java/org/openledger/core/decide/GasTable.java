/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import java.math.BigInteger;
import org.openledger.Command;
import org.openledger.core.codec.Envelope;
import org.openledger.governance.Parameters;
import org.openledger.token.Amount;

/** What a command costs: an amount of gas by its sort, at the price in force. What only the operator may ask is free. */
public final class GasTable {
    private static final long TRANSFER = 1;
    private static final long SMALL = 2;
    private static final long LARGE = 10;
    private static final long EXTENSION = 20;

    private GasTable() {}

    /** The gas of a command. */
    public static long gas(Command command) {
        return switch (command.type()) {
            case 1 -> TRANSFER;
            case 2,
                    3,
                    10,
                    11,
                    12,
                    15,
                    16,
                    21,
                    22,
                    23,
                    27,
                    31,
                    32,
                    33,
                    35,
                    40,
                    41,
                    45,
                    46,
                    47,
                    48,
                    49,
                    52,
                    53,
                    54,
                    121,
                    122,
                    130,
                    131,
                    132,
                    133,
                    140 -> SMALL;
            case 20, 24, 25, 26, 30, 42, 44, 50, 51, 60 -> LARGE;
            case 110, 111, 112, 113 -> SMALL;
            case 93 -> EXTENSION;
            case 13, 14, 28, 34, 43, 59, 61, 62, 70, 90, 91, 92, 120 -> 0;
            default -> throw new IllegalArgumentException("command type " + command.type() + " has no gas");
        };
    }

    /** What the account pays. */
    static Amount fee(Envelope envelope, Parameters parameters) {
        return Amount.ofUnits(
                parameters.get(Parameters.GAS_PRICE).multiply(BigInteger.valueOf(gas(envelope.command()))));
    }
}
