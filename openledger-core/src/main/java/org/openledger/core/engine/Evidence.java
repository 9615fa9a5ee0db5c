/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.Optional;
import org.openledger.Command;
import org.openledger.LedgerView;
import org.openledger.Refusal;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.core.blob.Opening;
import org.openledger.core.blob.SealedBlobs;
import org.openledger.core.codec.NodeStatement;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.DatanetCommand;
import org.openledger.inference.InferenceCommand;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.Settlement;
import org.openledger.party.VerificationKey;
import org.openledger.privacy.Commitments;

/**
 * What a command brings along that no rule can see: the node's signature on an answer, the sealed row behind a reveal.
 *
 * <p>What it is held against — the request's prompt length, the row's author and commitment — never changes once it is in the log, so it may be checked against any
 * state that has it. Replay does not check it again.
 */
final class Evidence {
    private final Hash ledger;
    private final SignatureCheck signatures;
    private final VerificationKey node;
    private final SealedBlobs blobs;

    Evidence(Hash ledger, SignatureCheck signatures, VerificationKey node, SealedBlobs blobs) {
        this.ledger = ledger;
        this.signatures = signatures;
        this.node = node;
        this.blobs = blobs;
    }

    Finding check(LedgerView view, Command command) {
        if (command instanceof InferenceCommand.Settle settle) {
            return view.request(settle.settlement().request())
                    .map(request -> statement(request, settle.settlement()))
                    .orElse(Finding.NOT_YET);
        }
        if (command instanceof DatanetCommand.Reveal reveal) {
            return view.contribution(reveal.contribution())
                    .map(row -> row(row, reveal))
                    .orElse(Finding.NOT_YET);
        }
        return Finding.SOUND;
    }

    private Finding statement(InferenceRequest request, Settlement settlement) {
        byte[] statement = NodeStatement.encode(
                ledger,
                request.id(),
                settlement.output(),
                request.promptTokens(),
                settlement.outputTokens(),
                settlement.attribution(),
                settlement.determinism());
        return signatures.verify(node, ledger, statement, settlement.nodeSignature())
                ? Finding.SOUND
                : Finding.refused(
                        Refusal.Code.BAD_SIGNATURE,
                        "answer to request " + request.id(),
                        "the node's signature does not hold; sign the statement with the node's key");
    }

    private Finding row(Contribution row, DatanetCommand.Reveal reveal) {
        Opening opening;
        try {
            opening = blobs.open(reveal.blob());
        } catch (TamperedException e) {
            return missing(reveal, String.valueOf(e.getMessage()));
        }
        if (opening instanceof Opening.Opened opened) {
            return opened(row, reveal, opened);
        }
        return missing(
                reveal,
                opening instanceof Opening.Erased
                        ? "its key was destroyed"
                        : "it is not stored; store it, then reveal");
    }

    private static Finding opened(Contribution row, DatanetCommand.Reveal reveal, Opening.Opened opened) {
        byte[] content = opened.bytes().toArray();
        if (content.length != reveal.length()) {
            return Finding.refused(
                    Refusal.Code.COMMITMENT_MISMATCH,
                    "row " + row.id(),
                    "revealed with length " + reveal.length() + "; the sealed content has " + content.length
                            + " bytes");
        }
        Hash commitment = Commitments.contribution(opened.salt(), row.author(), content);
        return commitment.equals(row.commitment())
                ? Finding.SOUND
                : Finding.refused(
                        Refusal.Code.COMMITMENT_MISMATCH,
                        "row " + row.id(),
                        "committed as " + row.commitment() + "; the sealed content gives " + commitment);
    }

    private static Finding missing(DatanetCommand.Reveal reveal, String why) {
        return Finding.refused(Refusal.Code.BLOB_MISSING, "blob " + reveal.blob(), why);
    }

    /**
     * What came of a check.
     *
     * @param judged whether the state had what the command cites; without it there is nothing to hold the evidence against
     * @param refusal the no, if it is one
     */
    record Finding(boolean judged, Optional<Refusal> refusal) {
        static final Finding SOUND = new Finding(true, Optional.empty());
        static final Finding NOT_YET = new Finding(false, Optional.empty());

        static Finding refused(Refusal.Code code, String subject, String detail) {
            return new Finding(true, Optional.of(Refusals.of(code, subject, detail)));
        }
    }
}
