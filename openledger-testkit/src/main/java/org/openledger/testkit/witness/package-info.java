/* SPDX-License-Identifier: Apache-2.0 */
/** Witnesses for tests, of the JDK alone: one that keeps the rules, and one that answers whatever it is told to. */
package org.openledger.testkit.witness;
