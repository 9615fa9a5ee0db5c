/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.audit.Hash;
import org.openledger.compute.answer.BaseHash;
import org.openledger.compute.answer.Speaker;
import org.openledger.compute.decoder.AdapterExport;
import org.openledger.compute.decoder.DecoderArtefact;
import org.openledger.compute.lora.BaseLayout;
import org.openledger.compute.lora.LoraAdapter;
import org.openledger.compute.lora.LoraPair;
import org.openledger.compute.neural.Adaptation;
import org.openledger.compute.neural.DecoderShape;
import org.openledger.compute.neural.Decoding;
import org.openledger.compute.neural.LowRank;
import org.openledger.compute.neural.PackedMaps;
import org.openledger.compute.neural.Weights;
import org.openledger.compute.text.BytePairs;
import org.openledger.internal.Require;

/**
 * A base that adapters are served over: what runs, its name, and how adapters fit it. Immutable and safe for concurrent use.
 *
 * <p>An adapter names modules as the shape names its maps, {@code layers.0.self_attn.q_proj} or {@code lm_head}, which in a file stands behind {@code base_model.model.}.
 */
public final class BaseModel {

    private final Hash hash;
    private final Speaker speaker;
    private final Weights weights;
    private final PackedMaps maps;
    private final BaseLayout layout;

    private BaseModel(Speaker speaker, Weights weights, PackedMaps maps) {
        this.hash = BaseHash.of(speaker.tokens(), weights);
        this.speaker = speaker;
        this.weights = weights;
        this.maps = maps;
        SortedMap<String, BaseLayout.Width> modules = new TreeMap<>();
        for (DecoderShape.Table table : weights.shape().tables()) {
            if (table.kind() == DecoderShape.Table.Kind.MAP) {
                modules.put(table.name(), new BaseLayout.Width(table.rows(), table.columns()));
            }
        }
        this.layout = new BaseLayout(hash, modules);
    }

    /**
     * A base that was trained here.
     *
     * @throws IllegalArgumentException if it is an adapter beside a base
     */
    public static BaseModel of(DecoderArtefact model) {
        if (model.isAdapted()) {
            throw new IllegalArgumentException(
                    "model of family " + model.family() + ": give the base itself, and register the adapter");
        }
        return of(model.tokens(), model.weights(), model.maps(), model.temperature());
    }

    /**
     * A base of these parts.
     *
     * @param tokens as many as the shape's vocabulary
     * @param weights of it
     * @param maps the same, packed
     * @param temperature what logits are divided by where the adapter does not say, in thousandths
     */
    public static BaseModel of(BytePairs tokens, Weights weights, PackedMaps maps, int temperature) {
        int vocabulary = weights.shape().vocabulary();
        Require.inRange(tokens.size(), vocabulary, vocabulary, "tokens");
        return new BaseModel(new Speaker(tokens, weights.shape().context(), temperature), weights, maps);
    }

    /** Its name, which adapters made for it carry. */
    public Hash hash() {
        return hash;
    }

    /** The modules that it has. */
    public BaseLayout layout() {
        return layout;
    }

    /** Its shape. */
    public DecoderShape shape() {
        return weights.shape();
    }

    /** How many bytes of memory it takes, plain and packed. */
    public long bytes() {
        return Float.BYTES * shape().weights() + maps.bytes();
    }

    /**
     * Makes an adapter ready to run.
     *
     * @throws org.openledger.OpenLedgerException {@code WRONG_BASE}, {@code UNKNOWN_MODULE} or {@code WRONG_WIDTH}, as {@link BaseLayout#check} tells
     * @throws IllegalArgumentException if a rank is higher than {@value LowRank#MAX_RANK}
     */
    public Adaptation fit(LoraAdapter adapter) {
        Map<String, LoraPair> pairs = layout.check(adapter).pairs();
        List<Optional<LowRank>> additions = new ArrayList<>();
        for (DecoderShape.Table table : shape().tables()) {
            additions.add(Optional.ofNullable(pairs.get(table.name()))
                    .map(pair ->
                            new LowRank(pair.rank(), pair.a(), pair.b(), adapter.scale(table.name()), maps.kernels())));
        }
        return new Adaptation(shape(), additions);
    }

    /** A decoding over it. */
    public Decoding decoding() {
        return new Decoding(weights, maps);
    }

    Speaker speaker() {
        return speaker;
    }

    /** Who draws with an adapter: at its own temperature, if it says one. */
    Speaker speaker(LoraAdapter adapter) {
        String said = adapter.metadata().get(AdapterExport.TEMPERATURE);
        if (said == null) {
            return speaker;
        }
        if (!said.matches("[1-9][0-9]{0,4}")) {
            throw new IllegalArgumentException(AdapterExport.TEMPERATURE + " of " + adapter + " is no number from 1 to "
                    + Speaker.MAX_TEMPERATURE);
        }
        return speaker.at(Integer.parseInt(said));
    }
}
