/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution;

/** How much a method's scores may be paid by; the position is the number in the evidence. */
public enum Grade {
    /** Exact for the model at hand: the score is the quantity itself, not an estimate of it. */
    EXACT,
    /** Measured against retraining on this model; its lower bound caps the pay. */
    MEASURED,
    /** Not measured on this model: shown, not paid. */
    NONE
}
