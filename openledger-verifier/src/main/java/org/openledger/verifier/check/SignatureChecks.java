/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import org.openledger.verifier.bundle.Authorisation;
import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.bundle.Envelope;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.CborWriter;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.crypto.AccountKey;
import org.openledger.verifier.facts.Request;
import org.openledger.verifier.facts.Settlement;

/** That everybody signed what is said of them. */
final class SignatureChecks {
    private static final String ANSWER_DOMAIN = "openledger/answer/v1";

    private SignatureChecks() {}

    /** {@code signature.command}: each authorisation holds, its key speaks for the account at that leaf, and the time stamped is at most {@code notAfter}. */
    static void command(Case answer, Ruling ruling) {
        ruling.says(answer.dossier().leaves().size() + " commands signed by their accounts");
        for (Leaf leaf : answer.dossier().leaves()) {
            Envelope envelope = leaf.envelope();
            Authorisation authorisation = leaf.authorisation();
            ruling.step(() -> ruling.require(
                    authorisation.covers(envelope),
                    "signature of " + leaf,
                    "not that of its key",
                    "one over the command by the key "
                            + authorisation.key().key().hex()));
            ruling.same(
                    "key that speaks for the account of " + leaf,
                    authorisation.key().account(),
                    answer.dossier().speakerAt(leaf));
            ruling.require(
                    leaf.time() <= envelope.notAfter(),
                    "time of " + leaf,
                    leaf.time(),
                    "at most " + envelope.notAfter() + ", until when it was good");
        }
    }

    /** {@code signature.operator}: operator-only commands are the operator's. */
    static void operator(Case answer, Ruling ruling) {
        Digest operator = answer.dossier().genesis().operator().account();
        answer.dossier().leaves().stream()
                .filter(leaf -> leaf.type().operatorOnly())
                .forEach(leaf ->
                        ruling.same("account of " + leaf, leaf.envelope().account(), operator));
    }

    /** {@code signature.node}: the node statement is signed by the genesis' node, who is the request's node. */
    static void node(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        AccountKey node = dossier.genesis().node();
        ruling.says("answer signed by node " + node.account().brief());
        ruling.same("node of the request", dossier.request().node(), node.account());
        ruling.require(
                node.verify(
                        dossier.ledger(),
                        statement(dossier),
                        dossier.settlement().nodeSignature()),
                "signature of the node's statement",
                dossier.settlement().nodeSignature(),
                "one over the settled answer by the key " + node.key().hex());
    }

    private static Octets statement(Dossier dossier) {
        Request request = dossier.request();
        Settlement settlement = dossier.settlement();
        return CborWriter.write(Item.Array.of(
                new Item.Text(ANSWER_DOMAIN),
                new Item.Bytes(dossier.ledger().octets()),
                Item.UInt.of(settlement.request()),
                new Item.Bytes(settlement.output().octets()),
                Item.UInt.of(request.promptTokens()),
                Item.UInt.of(settlement.outputTokens()),
                new Item.Bytes(settlement.attribution().octets()),
                Item.UInt.of(settlement.determinism())));
    }
}
