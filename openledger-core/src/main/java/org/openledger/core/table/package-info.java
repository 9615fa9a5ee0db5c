/* SPDX-License-Identifier: Apache-2.0 */
/** What the state is made of: packed tables for a single writer, and the agenda of what is due. */
package org.openledger.core.table;
