/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.facts;

import java.util.List;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.crypto.AccountKey;
import org.openledger.verifier.schema.Fields;
import org.openledger.verifier.schema.Values;

/**
 * What the ledger begins with.
 *
 * @param origin its name in checkpoints
 * @param operator whose key orders the log
 * @param node whose key serves answers
 * @param parameters version 1
 * @param simulated whether hashes speak for accounts, as in a laboratory
 */
public record Genesis(String origin, AccountKey operator, AccountKey node, Parameters parameters, boolean simulated) {
    private static final long SIGNATURES = 10;

    /** The genesis that a record is. */
    public static Genesis of(Fields fields) {
        return new Genesis(
                fields.text(1),
                key(fields.item(2)),
                key(fields.item(3)),
                Parameters.of(fields.fields(4)),
                fields.maybe(SIGNATURES).isPresent());
    }

    /** The key that an item is: its type and its bytes. */
    public static AccountKey key(Item item) {
        List<Item> pair = Values.tuple("key", item, 2);
        return new AccountKey(Values.number("key type", pair.get(0)), Values.octets("key", pair.get(1)));
    }
}
