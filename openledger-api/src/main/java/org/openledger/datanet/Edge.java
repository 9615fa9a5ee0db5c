/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import org.openledger.token.BasisPoints;

/**
 * What a derived row owes to one earlier row.
 *
 * @param parent the row that it was made of
 * @param split the parent's part of what the derived row earns
 */
public record Edge(ContributionId parent, BasisPoints split) {}
