/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

/** A linear map within a layer, named as adapter files name it. */
public enum Projection {
    /** What each position looks for. */
    QUERY("self_attn.q_proj"),
    /** What each position is found by. */
    KEY("self_attn.k_proj"),
    /** What each position gives. */
    VALUE("self_attn.v_proj"),
    /** From the heads back into the stream. */
    OUTPUT("self_attn.o_proj"),
    /** Into the feed-forward part. */
    UP("mlp.up_proj"),
    /** Out of the feed-forward part. */
    DOWN("mlp.down_proj");

    private final String path;

    Projection(String path) {
        this.path = path;
    }

    /** Its name within a layer, such as {@code self_attn.q_proj}. */
    public String path() {
        return path;
    }

    int inputs(DecoderShape shape) {
        return this == DOWN ? shape.hidden() : shape.width();
    }

    int outputs(DecoderShape shape) {
        return this == UP ? shape.hidden() : shape.width();
    }
}
