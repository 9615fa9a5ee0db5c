/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.bundle;

import java.math.BigInteger;
import java.util.List;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.CborReader;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.schema.CommandType;
import org.openledger.verifier.schema.Fields;
import org.openledger.verifier.schema.Values;
import org.openledger.verifier.schema.Vocabulary;

/**
 * A command as it was signed (formats §2).
 *
 * @param signed the exact bytes that were signed
 * @param ledger for which ledger; zero in the genesis
 * @param account who asks
 * @param notAfter until when it may be decided
 * @param maxGas how much gas it may cost
 * @param type what is asked
 * @param body with which particulars
 */
public record Envelope(
        Octets signed, Digest ledger, Digest account, long notAfter, BigInteger maxGas, CommandType type, Fields body) {
    private static final String DOMAIN = "openledger/command/v1";
    private static final int COMMAND_ID_LENGTH = 16;
    private static final int ELEMENTS = 9;

    /**
     * The envelope that these bytes are.
     *
     * @throws MalformedException when they are none, or hold a command that no bundle carries
     */
    static Envelope read(Octets signed, Vocabulary vocabulary) {
        List<Item> parts = Values.tuple("envelope", CborReader.read(signed), ELEMENTS);
        String domain = Values.text("envelope domain", parts.get(0));
        if (!domain.equals(DOMAIN)) {
            throw new MalformedException("envelope domain", domain, DOMAIN);
        }
        int idLength = Values.octets("command id", parts.get(3)).length();
        if (idLength != COMMAND_ID_LENGTH) {
            throw new MalformedException("command id", idLength + " bytes", COMMAND_ID_LENGTH + " bytes");
        }
        CommandType type = type(parts.get(6), parts.get(7), vocabulary);
        type.body().require(type.toString(), parts.get(8));
        return new Envelope(
                signed,
                Values.digest("ledger", parts.get(1)),
                Values.digest("account", parts.get(2)),
                Values.number("notAfter", parts.get(4)),
                Values.amount("maxGas", parts.get(5)),
                type,
                Fields.of(type.toString(), parts.get(8)));
    }

    private static CommandType type(Item type, Item revision, Vocabulary vocabulary) {
        long number = Values.number("command type", type);
        if (Values.number("command revision", revision) != 1) {
            throw new MalformedException("command revision", revision.toString(), "1");
        }
        return vocabulary
                .command(number)
                .orElseThrow(
                        () -> new MalformedException("command type", Long.toString(number), vocabulary.commands()));
    }
}
