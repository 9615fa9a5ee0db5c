/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.ngram;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.openledger.OpenLedgerBug;
import org.openledger.attribution.credit.SpanParameters;
import org.openledger.attribution.players.NovelCorpus;
import org.openledger.attribution.players.Piece;
import org.openledger.attribution.text.Vocabulary;
import org.openledger.audit.Hash;
import org.openledger.model.ModelFamily;

/**
 * The hash of everything that answers and their attributions depend on: SHA-256, all numbers big-endian.
 *
 * <p>First {@code infinite-gram/1/artefact}, then novelty, evidence and echo (4 bytes each), the vocabulary's hash and the version's
 * manifest. Then for each piece in order: its row's id (8 bytes), where it begins in the row (4), 1 if the row ends with it, else 0 (1),
 * how many tokens it has (4), and the tokens (4 each).
 */
final class ArtefactHash {

    private ArtefactHash() {}

    static Hash of(SpanParameters span, Vocabulary vocabulary, Hash manifest, NovelCorpus corpus) {
        MessageDigest sha256 = sha256();
        sha256.update((ModelFamily.INFINITE_GRAM + "/artefact").getBytes(StandardCharsets.US_ASCII));
        sha256.update(ByteBuffer.allocate(12)
                .putInt(span.novelty())
                .putInt(span.evidence())
                .putInt(span.echo())
                .array());
        sha256.update(vocabulary.hash());
        sha256.update(manifest.bytes());
        for (int i = 0; i < corpus.pieces().size(); i++) {
            Piece piece = corpus.pieces().get(i);
            ByteBuffer bytes = ByteBuffer.allocate(17 + Integer.BYTES * piece.tokens())
                    .putLong(piece.id().ordinal())
                    .putInt(piece.byteStart())
                    .put((byte) (piece.endsRow() ? 1 : 0))
                    .putInt(piece.tokens());
            bytes.asIntBuffer().put(corpus.index().row(i));
            sha256.update(bytes.array());
        }
        return Hash.of(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new OpenLedgerBug("every Java platform has SHA-256", e);
        }
    }
}
