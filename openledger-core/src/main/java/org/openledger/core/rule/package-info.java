/* SPDX-License-Identifier: Apache-2.0 */
/** What every rule gets and gives: the view of the whole ledger, the context of one command, and the draft of its events. */
package org.openledger.core.rule;
