/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.paraphrase;

import org.openledger.datanet.ContributionId;

/**
 * A passage whose source is known: what the mix is fitted to.
 *
 * @param text what is said
 * @param source the row that it was made from
 */
public record Passage(String text, ContributionId source) {}
