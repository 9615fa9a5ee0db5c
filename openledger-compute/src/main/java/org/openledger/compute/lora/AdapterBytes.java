/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.OpenLedgerBug;
import org.openledger.audit.Hash;
import org.openledger.compute.safetensors.FloatTensor;
import org.openledger.compute.safetensors.SafetensorsWriter;
import org.openledger.compute.safetensors.Shape;

/**
 * The two files that an adapter is written as: one content, one spelling.
 *
 * @param config {@code adapter_config.json}
 * @param tensors {@code adapter_model.safetensors}
 */
record AdapterBytes(Content config, Content tensors) {

    static final String PREFIX = "base_model.model.";
    static final String A = ".lora_A.weight";
    static final String B = ".lora_B.weight";

    private static final byte[] DOMAIN = "openledger/adapter/1".getBytes(StandardCharsets.US_ASCII);

    /** What is written into a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static AdapterBytes of(LoraAdapter adapter) {
        return of(adapter.config(), adapter.metadata(), adapter.pairs());
    }

    static AdapterBytes of(LoraConfig config, SortedMap<String, String> metadata, SortedMap<String, LoraPair> pairs) {
        byte[] json = PeftConfig.written(config);
        return new AdapterBytes(out -> out.write(json), writer(metadata, pairs)::writeTo);
    }

    static SafetensorsWriter writer(SortedMap<String, String> metadata, SortedMap<String, LoraPair> pairs) {
        SortedMap<String, FloatTensor> tensors = new TreeMap<>();
        pairs.forEach((path, pair) -> {
            tensors.put(PREFIX + path + A, FloatTensor.of(Shape.of(pair.rank(), pair.inputs()), pair.a()));
            tensors.put(PREFIX + path + B, FloatTensor.of(Shape.of(pair.outputs(), pair.rank()), pair.b()));
        });
        return SafetensorsWriter.of(metadata, tensors);
    }

    /** The name of what these files hold. */
    AdapterId id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                out.write(DOMAIN);
                long[] length = {0};
                config.writeTo(new OutputStream() {
                    @Override
                    public void write(int one) {
                        length[0]++;
                    }

                    @Override
                    public void write(byte[] some, int from, int count) {
                        length[0] += count;
                    }
                });
                out.write(ByteBuffer.allocate(Long.BYTES).putLong(length[0]).array());
                config.writeTo(out);
                tensors.writeTo(out);
            }
            return new AdapterId(Hash.of(digest.digest()));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new OpenLedgerBug("every Java platform has SHA-256, and hashing does no input or output", e);
        }
    }
}
