/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.ngram;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.openledger.attribution.commit.CorpusCommitment;
import org.openledger.attribution.credit.SpanParameters;
import org.openledger.attribution.text.Vocabulary;
import org.openledger.audit.Hash;
import org.openledger.model.ModelFamily;

/**
 * The hash of everything that answers and their attributions depend on: SHA-256, all numbers big-endian.
 *
 * <p>First {@code infinite-gram/1/artefact}, then novelty, evidence and echo (4 bytes each), the vocabulary's hash and the version's
 * manifest. Then size and root of each table of {@link CorpusCommitment}: so whoever has these few numbers knows what the model was
 * published with, and can be shown any part of it.
 */
final class ArtefactHash {

    private ArtefactHash() {}

    static Hash of(SpanParameters span, Vocabulary vocabulary, Hash manifest, CorpusCommitment commitment) {
        byte[] domain = (ModelFamily.INFINITE_GRAM + "/artefact").getBytes(StandardCharsets.US_ASCII);
        int length = domain.length + 3 * Integer.BYTES + 2 * Hash.BYTES + CorpusCommitment.STATEMENT_BYTES;
        return Hash.sha256(ByteBuffer.allocate(length)
                .put(domain)
                .putInt(span.novelty())
                .putInt(span.evidence())
                .putInt(span.echo())
                .put(vocabulary.hash())
                .put(manifest.bytes())
                .put(commitment.statement())
                .array());
    }
}
