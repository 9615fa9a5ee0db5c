/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.actor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import org.openledger.Bytes;
import org.openledger.Receipt;
import org.openledger.Refusal;
import org.openledger.RefusedException;
import org.openledger.audit.Hash;
import org.openledger.core.blob.Opening;
import org.openledger.core.flow.Artefacts;
import org.openledger.core.flow.Desk;
import org.openledger.inference.Answer;
import org.openledger.inference.InferenceCommand;
import org.openledger.inference.InferenceEvent;
import org.openledger.inference.Prompt;
import org.openledger.model.ModelId;
import org.openledger.model.ModelVersion;
import org.openledger.privacy.Commitments;
import org.openledger.token.Amount;

/**
 * How an account asks: the prompt is sealed, committed to and paid for in advance; then the node serves.
 *
 * <p>Under an idempotency key the sealed prompt is kept as a draft, so the same call makes the same request, which is served and paid once.
 */
final class Asking {

    private final Pen pen;
    private final Desk desk;

    Asking(Pen pen) {
        this.pen = pen;
        this.desk = pen.desk();
    }

    Answer ask(ModelId id, Prompt prompt, Amount maxFee) {
        byte[] text = utf8(prompt.text());
        ModelVersion model = desk.ask(state -> state.model(id))
                .orElseThrow(() -> new RefusedException(new Refusal(
                        Refusal.Code.NOT_FOUND,
                        id.toString(),
                        "there are " + desk.ask(state -> state.models()) + " models, numbered from 0")));
        int tokens = countTokens(model, prompt);
        Hash commitment = seal(prompt, text);
        Receipt receipt =
                write(new InferenceCommand.Ask(id, commitment, tokens, prompt.maxTokens(), prompt.seed(), maxFee));
        return desk.answers()
                .answer(Pen.first(receipt, InferenceEvent.Requested.class)
                        .request()
                        .id());
    }

    private Receipt write(InferenceCommand.Ask ask) {
        try {
            return pen.write("ask", ask);
        } catch (RefusedException refused) {
            if (pen.once().isEmpty()) {
                desk.openings().forget(ask.prompt());
            }
            throw refused;
        }
    }

    private int countTokens(ModelVersion model, Prompt prompt) {
        try (Artefacts.Use use = desk.artefacts().of(model)) {
            return use.artefact().countTokens(prompt.text());
        }
    }

    /** Seals the prompt, or finds what was sealed under this idempotency key first; returns the commitment that it opens. */
    private Hash seal(Prompt prompt, byte[] text) {
        Hash blob = pen.once()
                .map(id -> desk.openings().draft(pen.account(), id.step("prompt"), () -> store(text)))
                .orElseGet(() -> store(text));
        if (!(desk.blobs().open(blob) instanceof Opening.Opened opened)
                || !opened.bytes().equals(Bytes.of(text))) {
            throw new RefusedException(new Refusal(
                    Refusal.Code.ID_REUSED,
                    "question under " + pen.once(),
                    "was asked with another prompt before: give that prompt, or another command id"));
        }
        Hash commitment = Commitments.prompt(opened.salt(), pen.account(), prompt.text());
        desk.openings().point(commitment, blob);
        return commitment;
    }

    private Hash store(byte[] text) {
        return desk.blobs().seal(desk.salt(), "", text);
    }

    private static byte[] utf8(String prompt) {
        try {
            ByteBuffer encoded = UTF_8.newEncoder().encode(CharBuffer.wrap(prompt));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the prompt has an unpaired surrogate: give well-formed Unicode", e);
        }
    }
}
