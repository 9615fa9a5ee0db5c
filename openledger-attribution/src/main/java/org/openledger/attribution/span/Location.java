/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

/**
 * Where an occurrence starts.
 *
 * @param rowId the id under which the row was added
 * @param row the row's ordinal in the order of adding, from 0
 * @param offset tokens before the occurrence in its row, from 0
 * @param owner the ordinal of the row's owner
 */
public record Location(long rowId, int row, int offset, int owner) {}
