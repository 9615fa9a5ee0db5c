/* SPDX-License-Identifier: Apache-2.0 */
/** Reviews: committees drawn by stake, hidden votes, challenges. */
package org.openledger.core.review;
