/* SPDX-License-Identifier: Apache-2.0 */
/** Answers: escrow at the request, payment at the settlement. */
package org.openledger.core.inference;
