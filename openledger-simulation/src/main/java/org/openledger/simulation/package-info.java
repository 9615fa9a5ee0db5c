/* SPDX-License-Identifier: Apache-2.0 */
/** The laboratory: experiments with populations of strategies on the real rules of the ledger. */
package org.openledger.simulation;
