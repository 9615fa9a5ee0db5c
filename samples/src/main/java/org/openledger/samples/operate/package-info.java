/* SPDX-License-Identifier: Apache-2.0 */
/** The operator's work on a closed ledger: back it up, restore it, verify it, compact it. */
@org.jspecify.annotations.NullMarked
package org.openledger.samples.operate;
