/* SPDX-License-Identifier: Apache-2.0 */
/** What the log only has commitments to: rows, prompts, outputs, records, found and checked. */
package org.openledger.core.content;
