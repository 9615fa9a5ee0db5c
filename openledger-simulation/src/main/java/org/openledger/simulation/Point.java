/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

/**
 * One measured number of one run.
 *
 * @param epoch when; the number of epochs for what is measured when everything has ended
 * @param strategy whose; {@link #ALL} for everybody
 * @param kpi what
 * @param value how much
 */
public record Point(int epoch, String strategy, String kpi, double value) {
    /** Everybody together. */
    public static final String ALL = "all";
}
