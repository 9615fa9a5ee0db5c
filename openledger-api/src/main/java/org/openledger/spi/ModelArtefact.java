/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import org.openledger.audit.Hash;
import org.openledger.model.ModelFamily;

/** A built model in memory: what a {@link Trainer} makes, a {@link Generator} runs and an {@link Attributor} looks into. */
public interface ModelArtefact extends AutoCloseable {

    /** Returns the family. */
    ModelFamily family();

    /** Returns the hash of everything that answers depend on. */
    Hash hash();

    /** Counts a text's tokens, by the model's own tokenizer. */
    int countTokens(String text);

    @Override
    default void close() {}
}
