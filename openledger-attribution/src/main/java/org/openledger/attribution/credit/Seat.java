/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

/**
 * A player in the game of one token, at the longest context that stands in the player's rows.
 *
 * @param player the player's position
 * @param length the context's length in tokens
 * @param context how often it stands there, followed by any token
 * @param token how often it is followed by the token
 */
record Seat(int player, int length, long context, long token) {}
