/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import org.openledger.spi.Generator;

/**
 * What was answered for one tenant, or by one adapter: what is metered and paid.
 *
 * @param answers how many
 * @param promptTokens of their prompts
 * @param outputTokens of their texts
 */
public record Usage(long answers, long promptTokens, long outputTokens) {

    /** Nothing yet. */
    public static final Usage NONE = new Usage(0, 0, 0);

    Usage plus(Generator.Generation answer) {
        return new Usage(answers + 1, promptTokens + answer.promptTokens(), outputTokens + answer.outputTokens());
    }
}
