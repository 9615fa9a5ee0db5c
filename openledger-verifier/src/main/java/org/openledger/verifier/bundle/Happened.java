/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.bundle;

/**
 * A fact, and the leaf that tells of it.
 *
 * @param leaf which leaf
 * @param fact what
 */
public record Happened<F>(Leaf leaf, F fact) {}
