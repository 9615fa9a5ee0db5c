/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openledger.compute.lora.LoraAdapter;
import org.openledger.compute.lora.LoraConfig;
import org.openledger.compute.lora.LoraPair;
import org.openledger.compute.lora.Provenance;
import org.openledger.compute.lora.Targets;
import org.openledger.compute.neural.DecoderShape;
import org.openledger.compute.training.StepRecord;
import org.openledger.model.ModelFamily;

/** What was trained beside a base, as an adapter that can be kept, sent and served: the same numbers, so the same answers to the bit. */
public final class AdapterExport {

    /** The key under which an adapter says what its logits are divided by, in thousandths. */
    public static final String TEMPERATURE = "openledger.temperature";

    private AdapterExport() {}

    /**
     * Writes down an adapter, and of what it was made: rows, seed, the state that its last step left, and base.
     *
     * @throws IllegalArgumentException if the model is of another family than {@code lora/1}
     */
    public static LoraAdapter of(DecoderArtefact model) {
        DecoderArtefact.Adapter adapter = model.adapter()
                .orElseThrow(() -> new IllegalArgumentException(
                        "model of family " + model.family() + ": give one of family " + ModelFamily.LORA));
        DecoderArtefact.Making making = adapter.making();
        List<DecoderShape.Table> tables = model.weights().shape().tables();
        SortedMap<String, LoraPair> pairs = new TreeMap<>();
        TreeSet<String> targets = new TreeSet<>();
        for (int i = 0; i < adapter.adapted().size(); i++) {
            DecoderShape.Table table = tables.get(adapter.adapted().get(i));
            float[] a = adapter.tables().get(2 * i);
            float[] b = adapter.tables().get(2 * i + 1);
            pairs.put(table.name(), LoraPair.of(making.rank(), table.rows(), table.columns(), a, b));
            targets.add(table.name().substring(table.name().lastIndexOf('.') + 1));
        }
        LoraConfig config = LoraConfig.of(
                model.baseHash().toString(), new Targets.Names(List.copyOf(targets)), making.rank(), making.alpha());
        return LoraAdapter.of(config, metadata(model, making), pairs);
    }

    private static SortedMap<String, String> metadata(DecoderArtefact model, DecoderArtefact.Making making) {
        List<StepRecord> steps = model.steps();
        SortedMap<String, String> metadata = new TreeMap<>(new Provenance(
                        making.datanet(),
                        model.lesson().manifest(),
                        making.seed(),
                        steps.get(steps.size() - 1).state(),
                        model.baseHash())
                .metadata());
        metadata.put(TEMPERATURE, Integer.toString(model.temperature()));
        return metadata;
    }
}
