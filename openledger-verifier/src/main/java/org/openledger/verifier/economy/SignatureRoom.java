/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.facts.Genesis;
import org.openledger.verifier.report.Finding;

/** Every command was signed for its account and for this ledger, in time, and the operator's own by the operator (formats §2). */
final class SignatureRoom implements Room {
    private static final int KEY_CHANGED = 133;
    private static final Digest NO_LEDGER = Digest.of(new byte[Digest.LENGTH]);

    private final Tally signed = new Tally("signature.command", "commands signed by their accounts");
    private Optional<Digest> ledger = Optional.empty();
    private Optional<Digest> operator = Optional.empty();
    private final Map<Digest, Digest> keys = new HashMap<>();
    private long time;

    @Override
    public void begin(Leaf leaf, Chronicle before) {
        signed.same(leaf, "formats §2", "ledger", leaf.envelope().ledger(), ledger.orElse(NO_LEDGER));
        if (ledger.isEmpty()) {
            ledger = Optional.of(leaf.hash());
            Genesis genesis = Genesis.of(leaf.envelope().body().fields(1));
            operator = Optional.of(genesis.operator().account());
            if (genesis.simulated()) {
                signed.differ(
                        leaf, "formats §2", "genesis", "simulated signatures", "real ones: nobody signed this log");
            }
        }
        if (!leaf.authorisation().covers(leaf.envelope())) {
            signed.differ(leaf, "formats §2", "signature", "not that of its key", "one over the command");
        }
        Digest account = leaf.envelope().account();
        Digest key = leaf.authorisation().key().account();
        signed.same(leaf, "L188", "key that speaks for the account", key, keys.getOrDefault(account, account));
        if (leaf.type().operatorOnly()) {
            signed.same(leaf, "L93", "who asks", Optional.of(leaf.envelope().account()), operator);
        }
        if (leaf.time() < time || leaf.time() > leaf.envelope().notAfter()) {
            signed.differ(
                    leaf,
                    "formats §3",
                    "time",
                    leaf.time(),
                    time + " to " + leaf.envelope().notAfter());
        }
        time = Math.max(time, leaf.time());
    }

    /** A changed key speaks from the leaf behind the change on (economy L185). */
    @Override
    public void event(Leaf leaf, Event event, Chronicle before) {
        if (event.type().kind() == KEY_CHANGED) {
            keys.put(event.body().digest(2), Genesis.key(event.body().item(3)).account());
        }
    }

    @Override
    public List<Finding> findings() {
        return signed.findings();
    }
}
