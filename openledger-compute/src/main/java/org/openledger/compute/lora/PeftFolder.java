/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openledger.OpenLedgerException;
import org.openledger.compute.safetensors.Safetensors;
import org.openledger.compute.safetensors.Shape;
import org.openledger.compute.safetensors.TensorInfo;

/**
 * An adapter as a directory that the PEFT library, vLLM and LoRAX read and write: {@value #CONFIG} and {@value #TENSORS}.
 *
 * <p>What is read computes what the file means, or is refused by the name of what is in the way. What is written is the same bytes for the same adapter, on any machine. Source: "PEFT checkpoint format" of the PEFT library's documentation.
 */
public final class PeftFolder {

    /** The file with the settings. */
    public static final String CONFIG = "adapter_config.json";

    /** The file with the factors. */
    public static final String TENSORS = "adapter_model.safetensors";

    /** The longest file of settings. */
    public static final int MAX_CONFIG_BYTES = 1 << 20;

    private static final String PICKLE = "adapter_model.bin";

    private PeftFolder() {}

    /**
     * Reads an adapter.
     *
     * @param folder with both files; others are not looked at
     * @throws OpenLedgerException {@code FILE_NOT_READ}, {@code NOT_SAFETENSORS}, or {@code ADAPTER_NOT_READ} naming the feature that is not computed here, or what does not fit
     */
    public static LoraAdapter read(Path folder) {
        return open(folder).adapter();
    }

    /**
     * An adapter, and how it is spelled.
     *
     * @param config the bytes of its settings
     * @param header the bytes of its tensors' header
     */
    record Opened(LoraAdapter adapter, ByteBuffer config, ByteBuffer header) {}

    static Opened open(Path folder) {
        Path config = folder.resolve(CONFIG);
        Path tensors = folder.resolve(TENSORS);
        if (!Files.exists(tensors) && Files.exists(folder.resolve(PICKLE))) {
            throw no(
                    folder.resolve(PICKLE),
                    "a pickle can run any code when it is read: convert it to " + TENSORS,
                    null);
        }
        ByteBuffer json;
        LoraConfig settings;
        try {
            json = config(config);
            settings = PeftConfig.read(json);
        } catch (IllegalArgumentException e) {
            throw no(config, e.getMessage(), e);
        }
        Safetensors file = Safetensors.open(tensors);
        try {
            return new Opened(LoraAdapter.of(settings, file.metadata(), pairs(file)), json, file.header());
        } catch (IllegalArgumentException e) {
            throw no(tensors, e.getMessage(), e);
        }
    }

    private static OpenLedgerException no(Path file, @Nullable String what, @Nullable Exception cause) {
        String message = file + ": " + what;
        return cause == null
                ? new OpenLedgerException("ADAPTER_NOT_READ", message)
                : new OpenLedgerException("ADAPTER_NOT_READ", message, cause);
    }

    private static ByteBuffer config(Path config) {
        try (InputStream in = Files.newInputStream(config)) {
            byte[] bytes = in.readNBytes(MAX_CONFIG_BYTES + 1);
            if (bytes.length > MAX_CONFIG_BYTES) {
                throw new IllegalArgumentException("longer than " + MAX_CONFIG_BYTES + " bytes");
            }
            return ByteBuffer.wrap(bytes);
        } catch (IOException e) {
            throw new OpenLedgerException("FILE_NOT_READ", "cannot read " + config, e);
        }
    }

    private static SortedMap<String, LoraPair> pairs(Safetensors file) {
        SortedMap<String, LoraPair> pairs = new TreeMap<>();
        for (TensorInfo tensor : file.tensors().values()) {
            String path = path(tensor.name());
            String other = AdapterBytes.PREFIX
                    + path
                    + (tensor.name().endsWith(AdapterBytes.A) ? AdapterBytes.B : AdapterBytes.A);
            if (!file.tensors().containsKey(other)) {
                throw new IllegalArgumentException(
                        "tensor " + tensor.name() + " stands alone: " + other + " is missing");
            }
            if (tensor.name().endsWith(AdapterBytes.A)) {
                pairs.put(path, pair(file, path, tensor.shape(), shape(file, other)));
            }
        }
        return pairs;
    }

    private static Shape shape(Safetensors file, String name) {
        TensorInfo tensor = file.tensors().get(name);
        return tensor == null ? Shape.of() : tensor.shape();
    }

    private static LoraPair pair(Safetensors file, String path, Shape a, Shape b) {
        if (a.lengths().size() != 2
                || b.lengths().size() != 2
                || !a.lengths().get(0).equals(b.lengths().get(1))) {
            throw new IllegalArgumentException("module " + path + " has A of shape " + a + " and B of shape " + b
                    + ": A is [rank, inputs] and B [outputs, rank]");
        }
        try {
            return LoraPair.owning(
                    a.lengths().get(0),
                    a.lengths().get(1),
                    b.lengths().get(0),
                    file.floats(AdapterBytes.PREFIX + path + AdapterBytes.A),
                    file.floats(AdapterBytes.PREFIX + path + AdapterBytes.B));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("module " + path + ": " + e.getMessage(), e);
        }
    }

    private static String path(String name) {
        int end = name.length() - AdapterBytes.A.length();
        boolean factor = name.endsWith(AdapterBytes.A) || name.endsWith(AdapterBytes.B);
        if (!name.startsWith(AdapterBytes.PREFIX) || !factor || end <= AdapterBytes.PREFIX.length()) {
            throw new IllegalArgumentException("tensor " + name + " is none that is read: " + AdapterBytes.PREFIX
                    + "<module>" + AdapterBytes.A + " and " + AdapterBytes.B + " are");
        }
        return name.substring(AdapterBytes.PREFIX.length(), end);
    }

    /**
     * Writes an adapter into a new directory, which appears whole or not at all.
     *
     * @param folder must not exist; the one that it is to be in must
     * @throws IllegalArgumentException if it exists
     * @throws OpenLedgerException {@code FILE_NOT_WRITTEN} if the disk failed; nothing is left then but what could not be deleted
     */
    public static void write(Path folder, LoraAdapter adapter) {
        if (Files.exists(folder)) {
            throw new IllegalArgumentException(folder + " exists: give a new directory");
        }
        NewFolder.write(folder, AdapterBytes.of(adapter), AdapterDisk.REAL);
    }
}
