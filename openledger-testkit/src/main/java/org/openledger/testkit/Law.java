/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A numbered rule of a contract, as a test. The number is the beginning of the method's name, as in {@code
 * S07_aLaterLeaseFencesTheEarlier}.
 *
 * <p>A law that needs what the subject does not claim is not run, and {@link Conformance} reports it by name.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(Conformance.class)
public @interface Law {

    /** The rule in one sentence, as the specification states it. */
    String value();

    /** What a storage must claim for the rule to bind it. */
    Capability[] needs() default {};
}
