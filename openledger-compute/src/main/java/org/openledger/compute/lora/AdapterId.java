/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import org.openledger.audit.Hash;

/**
 * The name that an adapter has by its content: another number, setting or word of provenance is another adapter.
 *
 * <p>The SHA-256 of {@code openledger/adapter/1}, the length of {@code adapter_config.json} (8 bytes, big-endian), that file and {@code adapter_model.safetensors}, both as {@link PeftFolder} writes them.
 *
 * @param hash the digest
 */
public record AdapterId(Hash hash) implements Comparable<AdapterId> {

    @Override
    public int compareTo(AdapterId other) {
        return hash.compareTo(other.hash);
    }

    /** 64 lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return hash.toString();
    }
}
