/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.openledger.OpenLedgerException;
import org.openledger.Receipt;
import org.openledger.TamperedException;
import org.openledger.attribution.Attribution;
import org.openledger.audit.AuditBundle;
import org.openledger.audit.Hash;
import org.openledger.core.blob.Opening;
import org.openledger.core.codec.Attributions;
import org.openledger.core.reward.StatementOf;
import org.openledger.inference.Answer;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.privacy.Commitments;
import org.openledger.reward.Statement;

/** An answer as it stands in the log, its text and its record opened when they are asked for. Thread-safe. */
public final class SettledAnswer implements Answer {

    private final Desk desk;
    private final RequestId id;
    private final Optional<Receipt> fresh;

    SettledAnswer(Desk desk, RequestId id) {
        this.desk = desk;
        this.id = id;
        this.fresh = Optional.empty();
    }

    SettledAnswer(Desk desk, RequestId id, Receipt receipt) {
        this.desk = desk;
        this.id = id;
        this.fresh = Optional.of(receipt);
    }

    @Override
    public RequestId request() {
        return id;
    }

    /**
     * {@inheritDoc}
     *
     * @throws OpenLedgerException {@code ERASED} if nobody can open it any more
     */
    @Override
    public String text() {
        Hash commitment = settlement().output();
        Opening.Opened opened = open(commitment, "output");
        String text = new String(opened.bytes().toArray(), UTF_8);
        Hash found = Commitments.output(opened.salt(), asked().node(), text);
        requireEqual("output of " + id, commitment, found);
        return text;
    }

    /**
     * {@inheritDoc}
     *
     * @throws OpenLedgerException {@code ERASED} if nobody can open it any more
     */
    @Override
    public Attribution attribution() {
        Hash root = settlement().attribution();
        byte[] record = open(root, "attribution record").bytes().toArray();
        requireEqual("attribution record of " + id, root, Hash.sha256(record));
        return Attributions.decode(record);
    }

    @Override
    public Statement statement() {
        return StatementOf.settlement(asked(), receipt().events());
    }

    @Override
    public Receipt receipt() {
        return fresh.orElseGet(() -> desk.receipt(desk.index().end(id).orElseThrow()));
    }

    @Override
    public AuditBundle bundle() {
        return desk.bundle(id);
    }

    @Override
    public String toString() {
        return "answer to " + id;
    }

    private InferenceRequest asked() {
        return desk.ask(state -> state.request(id)).orElseThrow();
    }

    private Settlement settlement() {
        return desk.ask(state -> state.settlement(id)).orElseThrow();
    }

    private Opening.Opened open(Hash commitment, String what) {
        return desk.openings()
                .open(commitment)
                .orElseThrow(() -> new OpenLedgerException(
                        "ERASED", "the " + what + " of " + id + " was erased, or is stored elsewhere"));
    }

    private static void requireEqual(String what, Hash expected, Hash found) {
        if (!found.equals(expected)) {
            throw new TamperedException(what, expected.toString(), found.toString());
        }
    }
}
