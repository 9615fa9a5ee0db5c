/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.openledger.Bytes;
import org.openledger.OpenLedgerException;
import org.openledger.audit.AuditBundle;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.Hash;
import org.openledger.audit.InclusionProof;
import org.openledger.core.cbor.CborWriter;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.RequestId;
import org.openledger.privacy.Salt;

/** A bundle that is being written: {@code docs/reference/formats.md} §7. Leaves and rows are given in ascending order. */
final class BundleFile {

    /** The largest bundle, in bytes. */
    static final int MAX_BYTES = CborWriter.MAX_BYTES;

    private static final String FORMAT = "openledger/bundle/v1";

    /** More than the hashes of a longest proof and the rest of an entry. */
    private static final int OVERHEAD = 63 * 34 + 200;

    private final Checkpoint checkpoint;
    private final List<Consumer<CborWriter>> leaves = new ArrayList<>();
    private final List<Consumer<CborWriter>> rows = new ArrayList<>();
    private final TreeMap<Integer, Consumer<CborWriter>> sections = new TreeMap<>();
    private long bytes;

    BundleFile(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    /** The size of the tree to which the leaves' proofs lead. */
    long size() {
        return checkpoint.size();
    }

    void leaf(long index, byte[] leaf, InclusionProof proof) {
        count(leaf.length);
        leaves.add(out -> path(out.array(3).uint(index).bytes(leaf), proof));
    }

    void prompt(RequestId request, Salt salt, Bytes prompt) {
        count(prompt.length());
        sections.put(
                4,
                out -> out.map(3)
                        .key(1)
                        .uint(request.ordinal())
                        .key(2)
                        .bytes(salt.bytes().toArray())
                        .key(3)
                        .text(utf8(prompt)));
    }

    void output(Salt salt, Bytes output) {
        count(output.length());
        sections.put(
                5, out -> out.map(2).key(1).bytes(salt.bytes().toArray()).key(2).text(utf8(output)));
    }

    void attribution(Bytes record) {
        count(record.length());
        sections.put(6, out -> out.bytes(record.toArray()));
    }

    void row(ContributionId row, Salt salt, Bytes content) {
        count(content.length());
        rows.add(out ->
                out.array(3).uint(row.ordinal()).bytes(salt.bytes().toArray()).bytes(content.toArray()));
    }

    void manifest(Manifest manifest, NavigableSet<ContributionId> cited) {
        List<ContributionId> proved = cited.stream().filter(manifest::contains).toList();
        sections.put(8, out -> {
            out.map(3).key(1).uint(manifest.version().number()).key(2).uint(manifest.rows());
            out.key(3).array(proved.size());
            for (ContributionId row : proved) {
                InclusionProof proof = manifest.proof(row);
                path(out.array(3).uint(row.ordinal()).uint(proof.index()), proof);
            }
        });
    }

    void openings(Bytes counts) {
        count(counts.length());
        sections.put(9, out -> out.bytes(counts.toArray()));
    }

    AuditBundle write() {
        sections.put(3, list(leaves));
        sections.put(7, list(rows));
        CborWriter out = new CborWriter()
                .map(2 + sections.size())
                .key(1)
                .text(FORMAT)
                .key(2)
                .text(checkpoint.signedNote());
        sections.forEach((key, section) -> section.accept(out.key(key)));
        return new AuditBundle(Bytes.of(out.toBytes()));
    }

    /** Refuses before anything is written what could not be read; names and proofs are small beside contents and leaves. */
    private void count(int more) {
        bytes += more + OVERHEAD;
        if (bytes > MAX_BYTES) {
            throw new OpenLedgerException(
                    "BUNDLE_TOO_LARGE",
                    "the bundle would have more than " + bytes + " bytes, and a bundle has at most " + MAX_BYTES
                            + ": the answer cites too many large rows");
        }
    }

    private static Consumer<CborWriter> list(List<Consumer<CborWriter>> items) {
        return out -> {
            out.array(items.size());
            items.forEach(item -> item.accept(out));
        };
    }

    private static void path(CborWriter out, InclusionProof proof) {
        out.array(proof.path().size());
        for (Hash hash : proof.path()) {
            out.bytes(hash.bytes());
        }
    }

    private static String utf8(Bytes text) {
        return new String(text.toArray(), StandardCharsets.UTF_8);
    }
}
