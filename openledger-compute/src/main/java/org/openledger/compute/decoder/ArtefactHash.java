/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.openledger.audit.Hash;
import org.openledger.model.ModelFamily;

/**
 * The hash of everything that an answer and its gradients depend on: SHA-256 over the family's name and {@code /artefact}, then the hashes of the byte pairs, of the weights that run, of the
 * recipe, of the version's manifest and of the state after the last step, and the temperature (4 bytes, big-endian).
 *
 * <p>The last state covers every step, and with it the adapter; so who changes a row, a step or a weight changes this.
 */
final class ArtefactHash {

    private ArtefactHash() {}

    static Hash of(ModelFamily family, DecoderArtefact.Base base, DecoderArtefact.Lesson lesson) {
        byte[] domain = (family + "/artefact").getBytes(StandardCharsets.US_ASCII);
        Hash last = lesson.steps().get(lesson.steps().size() - 1).state();
        return Hash.sha256(ByteBuffer.allocate(domain.length + 5 * Hash.BYTES + Integer.BYTES)
                .put(domain)
                .put(base.tokens().hash().bytes())
                .put(base.weights().hash().bytes())
                .put(lesson.recipe().bytes())
                .put(lesson.manifest().bytes())
                .put(last.bytes())
                .putInt(lesson.temperature())
                .array());
    }
}
