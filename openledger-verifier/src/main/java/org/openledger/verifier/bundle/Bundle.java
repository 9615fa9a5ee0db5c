/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.bundle;

import java.util.List;
import java.util.Optional;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.CborReader;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.schema.Fields;
import org.openledger.verifier.schema.Values;

/**
 * The sections of a bundle file (formats §7), their insides still as they came.
 *
 * @param checkpoint the signed note
 * @param leaves with their proofs
 * @param prompt the opening of the request's commitment, if it is there
 * @param output the opening of the output's commitment, if it is there
 * @param attribution the canonical bytes of the attribution record, if they are there
 * @param rows the opened rows, if they are there
 * @param manifest the rows' places in the manifest, if they are there
 * @param openings what shows the model's counts, if it is there
 */
public record Bundle(
        String checkpoint,
        List<CarriedLeaf> leaves,
        Optional<PromptOpening> prompt,
        Optional<OutputOpening> output,
        Optional<Octets> attribution,
        Optional<List<OpenedRow>> rows,
        Optional<ManifestProofs> manifest,
        Optional<Octets> openings) {
    private static final String FORMAT = "openledger/bundle/v1";
    private static final int MAX_PATH = 63;
    private static final int SECTIONS = 9;

    /**
     * A leaf and the path from it to the checkpoint's root.
     *
     * @param index its place in the log
     * @param bytes the leaf
     * @param path sibling hashes upwards
     */
    public record CarriedLeaf(long index, Octets bytes, List<Digest> path) {
        private static CarriedLeaf of(Item item) {
            List<Item> parts = Values.tuple("carried leaf", item, 3);
            return new CarriedLeaf(
                    Values.number("leaf index", parts.get(0)),
                    Values.octets("leaf", parts.get(1)),
                    Values.digests("leaf path", parts.get(2), MAX_PATH));
        }
    }

    /**
     * What opens the request's commitment.
     *
     * @param request which request
     * @param salt 32 bytes
     * @param text the prompt
     */
    public record PromptOpening(long request, Digest salt, String text) {
        private static PromptOpening of(Item item) {
            Fields section = exactly(Fields.of("request section", item), 3);
            return new PromptOpening(section.number(1), section.digest(2), section.text(3));
        }
    }

    /**
     * What opens the output's commitment.
     *
     * @param salt 32 bytes
     * @param text the output
     */
    public record OutputOpening(Digest salt, String text) {
        private static OutputOpening of(Item item) {
            Fields section = exactly(Fields.of("output section", item), 2);
            return new OutputOpening(section.digest(1), section.text(2));
        }
    }

    /**
     * What opens a row's commitment.
     *
     * @param row which row
     * @param salt 32 bytes
     * @param content the row
     */
    public record OpenedRow(long row, Digest salt, Octets content) {
        private static OpenedRow of(Item item) {
            List<Item> parts = Values.tuple("opened row", item, 3);
            return new OpenedRow(
                    Values.number("row", parts.get(0)),
                    Values.digest("row salt", parts.get(1)),
                    Values.octets("row content", parts.get(2)));
        }
    }

    /**
     * Rows' places in the manifest of a version.
     *
     * @param version the version's number
     * @param size how many rows it has
     * @param rows the proofs
     */
    public record ManifestProofs(long version, long size, List<RowProof> rows) {
        private static ManifestProofs of(Item item) {
            Fields section = exactly(Fields.of("manifest section", item), 3);
            return new ManifestProofs(section.number(1), section.number(2), section.list(3, RowProof::of));
        }
    }

    /**
     * One row's place in a manifest.
     *
     * @param row which row
     * @param position its place
     * @param path sibling hashes upwards
     */
    public record RowProof(long row, long position, List<Digest> path) {
        private static RowProof of(Item item) {
            List<Item> parts = Values.tuple("manifest proof", item, 3);
            return new RowProof(
                    Values.number("manifest row", parts.get(0)),
                    Values.number("manifest position", parts.get(1)),
                    Values.digests("manifest path", parts.get(2), MAX_PATH));
        }
    }

    /**
     * The bundle that these bytes are.
     *
     * @throws MalformedException when they are none
     */
    public static Bundle read(Octets file) {
        Fields sections = Fields.of("bundle", CborReader.read(file));
        if (!sections.text(1).equals(FORMAT) || sections.map().entries().lastKey() > SECTIONS) {
            throw new MalformedException(
                    "bundle",
                    sections.text(1) + " with keys " + sections.map().entries().keySet(),
                    FORMAT + " with keys 1 to " + SECTIONS);
        }
        return new Bundle(
                sections.text(2),
                sections.list(3, CarriedLeaf::of),
                sections.maybe(4).map(PromptOpening::of),
                sections.maybe(5).map(OutputOpening::of),
                sections.maybe(6).map(item -> Values.octets("attribution section", item)),
                sections.maybe(7).map(item -> sections.list(7, OpenedRow::of)),
                sections.maybe(8).map(ManifestProofs::of),
                sections.maybe(9).map(item -> Values.octets("openings section", item)));
    }

    private static Fields exactly(Fields section, int components) {
        if (section.map().entries().size() != components) {
            throw new MalformedException(
                    section.record(), "keys " + section.map().entries().keySet(), "keys 1 to " + components);
        }
        return section;
    }
}
