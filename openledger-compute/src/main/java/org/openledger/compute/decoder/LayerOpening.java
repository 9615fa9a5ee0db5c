/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openledger.audit.Hash;
import org.openledger.compute.answer.StreamDigest;
import org.openledger.compute.neural.DecoderShape;
import org.openledger.compute.neural.Decoding;
import org.openledger.compute.neural.KvCache;
import org.openledger.compute.neural.KvPool;
import org.openledger.spi.Generator.GenerationRequest;
import org.openledger.spi.Verdict;

/**
 * One layer of one block of an answer, opened: what a referee needs to run that layer alone and see whether what came out is what the node committed to.
 *
 * <p>Keys and values are functions of the stream before the layer, so the rows of all positions up to the block's end are enough. Whoever disputes an answer names the first block and layer whose
 * leaves differ between two computations of it; the stream before that layer is then agreed upon, and running the layer decides.
 *
 * @param block which, from 0
 * @param layer which, from 0
 * @param stream the rows before the layer, of all positions up to the block's end
 * @param leaves of each block up to this one, in order of the layers
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record LayerOpening(int block, int layer, float[] stream, List<List<Hash>> leaves) {

    /** Copies the lists. */
    public LayerOpening {
        leaves = leaves.stream().map(List::copyOf).toList();
    }

    /**
     * Opens a layer, as the node does that has answered.
     *
     * @param request what was asked
     * @param tokens what was drawn
     */
    static LayerOpening of(GenerationRequest request, List<Integer> tokens, int block, int layer) {
        DecoderArtefact model = (DecoderArtefact) request.model();
        int[] fed = DecoderRechecker.sequence(model.opening(request.prompt()), tokens);
        int width = model.weights().shape().width();
        int rows = Math.min(fed.length, (block + 1) * StreamDigest.BLOCK);
        float[] kept = new float[rows * width];
        StreamDigest digest = new StreamDigest(model.weights().shape());
        try (KvCache cache = new KvPool(model.weights().shape(), KvPool.pagesFor(fed.length)).sequence()) {
            new Decoding(model.weights(), model.base().maps())
                    .advance(List.of(new Decoding.Feed(cache, fed, model.adaptation(), (at, stream, from, count) -> {
                        digest.see(at, stream, from, count);
                        if (at == layer) {
                            System.arraycopy(stream, from, kept, 0, kept.length);
                        }
                    })));
        }
        return new LayerOpening(block, layer, kept, digest.leaves().subList(0, block + 1));
    }

    /**
     * Judges the layer.
     *
     * @param model whose layer
     * @param roots what the node committed to, block by block
     * @return confirmed, if the opening is what was committed to and the layer makes of it what was committed to behind it; else refuted, with the place
     */
    public Verdict judge(DecoderArtefact model, List<Hash> roots) {
        DecoderShape shape = model.weights().shape();
        int size = StreamDigest.BLOCK * shape.width();
        boolean wellFormed = block >= 0
                && block < roots.size()
                && layer >= 0
                && layer < shape.layers()
                && leaves.size() == block + 1
                && stream.length % shape.width() == 0
                && stream.length > block * size
                && stream.length <= (block + 1) * size
                && leaves.stream().allMatch(of -> of.size() == shape.layers() + 1);
        if (!wellFormed) {
            return new Verdict.Insufficient(
                    "an opening of block " + block + " and layer " + layer + " with all its rows and leaves");
        }
        for (int b = 0; b <= block; b++) {
            int from = b * size;
            int length = Math.min(size, stream.length - from);
            Hash leaf = StreamDigest.leaf(layer, stream, from, length);
            if (!StreamDigest.root(leaves.get(b)).equals(roots.get(b))
                    || !leaf.equals(leaves.get(b).get(layer))) {
                return new Verdict.Refuted("block " + b + " of the opening is not what was committed to");
            }
        }
        float[] behind = new Decoding(model.weights(), model.base().maps()).layer(layer, stream, model.adaptation());
        Hash found = StreamDigest.leaf(layer + 1, behind, block * size, stream.length - block * size);
        return found.equals(leaves.get(block).get(layer + 1))
                ? new Verdict.Confirmed()
                : new Verdict.Refuted(
                        "block " + block + ", layer " + layer + ": the layer makes other rows of its inputs");
    }

    /** The first block and layer whose leaves two computations of an answer differ in; empty if they agree. */
    static List<Integer> firstDifference(List<List<Hash>> one, List<List<Hash>> other) {
        for (int b = 0; b < Math.min(one.size(), other.size()); b++) {
            List<Hash> mine = new ArrayList<>(one.get(b));
            int at = Arrays.mismatch(mine.toArray(), other.get(b).toArray());
            if (at >= 0) {
                return List.of(b, at);
            }
        }
        return List.of();
    }
}
