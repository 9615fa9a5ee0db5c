/* SPDX-License-Identifier: Apache-2.0 */
/** Reputation by domain: outcomes, kept by epoch, that count less from one to the next. */
package org.openledger.core.reputation;
