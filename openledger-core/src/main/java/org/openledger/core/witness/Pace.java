/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.witness;

import java.time.Duration;

/**
 * How patiently witnesses are asked.
 *
 * @param between two rounds of questions, above zero
 * @param limit how long one answer may take, above zero
 */
record Pace(Duration between, Duration limit) {
    /** At most one round a second; five seconds for an answer. */
    static final Pace USUAL = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(5));
}
