/* SPDX-License-Identifier: Apache-2.0 */
/** What may happen: one command against the state, decided. */
package org.openledger.core.decide;
