/* SPDX-License-Identifier: Apache-2.0 */
/** The tables that a model commits to, as far as a bundle opens them, and what they show of its counts (docs/spec/credit.md, C13 to C15). */
package org.openledger.verifier.corpus;
