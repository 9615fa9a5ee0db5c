/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import org.openledger.model.ModelFamily;

/** The families of this package. */
public final class DecoderFamilies {

    /** A decoder whose weights were all trained on the rows. */
    public static final ModelFamily DECODER = ModelFamily.DECODER;

    /** An adapter of low rank that was trained on the rows, beside its first parent, which stays as it is. */
    public static final ModelFamily LORA = ModelFamily.LORA;

    private DecoderFamilies() {}
}
