/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;
import org.openledger.governance.Parameter;
import org.openledger.governance.Parameters;

/** Parameters: {@code {1: version, 2: {parameter key: value, …}}}. */
final class ParametersCodec implements Codec<Parameters> {
    @Override
    public void write(CborWriter out, Parameters parameters) {
        out.map(2);
        out.key(1).uint(parameters.version());
        out.key(2).map(parameters.values().size());
        for (Map.Entry<Parameter, BigInteger> entry : parameters.values().entrySet()) {
            out.key(entry.getKey().key()).uint(entry.getValue());
        }
    }

    @Override
    public Parameters read(CborReader in) {
        requireTwo(in.map());
        in.key(1);
        int version = in.uint(Integer.MAX_VALUE);
        in.key(2);
        TreeMap<Parameter, BigInteger> values = new TreeMap<>();
        for (int entries = in.map(); entries > 0; entries--) {
            values.put(parameter(in.key()), in.bigUint());
        }
        return new Parameters(version, values);
    }

    private static Parameter parameter(int key) {
        return Parameters.all().stream()
                .filter(parameter -> parameter.key() == key)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("parameter key " + key + " is unknown"));
    }

    private static void requireTwo(int entries) {
        if (entries != 2) {
            throw new IllegalArgumentException("parameters of " + entries + " entries: give version and values");
        }
    }
}
