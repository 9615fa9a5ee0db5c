/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.bundle;

import java.util.function.Supplier;
import org.openledger.verifier.bytes.MalformedException;

/** A reading that was tried once: its value, or why there is none, told to everybody who asks. */
final class Attempt<T> {
    private final Supplier<T> answer;

    private Attempt(Supplier<T> answer) {
        this.answer = answer;
    }

    static <T> Attempt<T> at(Supplier<T> reading) {
        try {
            T value = reading.get();
            return new Attempt<>(() -> value);
        } catch (MalformedException why) {
            return new Attempt<>(() -> {
                throw why;
            });
        }
    }

    T get() {
        return answer.get();
    }
}
