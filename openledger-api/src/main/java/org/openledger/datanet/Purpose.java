/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

/** What rows are used for; the position is the bit in the log. */
public enum Purpose {
    /** Research whose results are published. */
    RESEARCH,
    /** Teaching. */
    EDUCATION,
    /** Measuring models. */
    EVALUATION,
    /** Anything that is sold. */
    COMMERCIAL
}
