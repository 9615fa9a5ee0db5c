/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import org.openledger.attribution.Attribution;
import org.openledger.attribution.Evidence;
import org.openledger.attribution.TokenEvidence;
import org.openledger.attribution.TokenEvidence.Standing;

/** The part of an answer that span evidence leaves to other methods: tokens that no row owns and that do not echo the prompt (rule C17). */
public final class OpenPart {

    private OpenPart() {}

    /**
     * Returns the part, weighing each token by its information.
     *
     * @param evidence of the answer's tokens
     * @return in ppm, rounded down; the whole where there are no tokens
     */
    public static int ppm(Evidence evidence) {
        long whole = 0;
        long open = 0;
        for (TokenEvidence token : evidence.tokens()) {
            long information = Information.ofToken(evidence.corpusTokens(), token.unigram());
            whole += information;
            open += isOpen(token.standing()) ? information : 0;
        }
        return whole == 0 ? Attribution.WHOLE_PPM : (int) (open * Attribution.WHOLE_PPM / whole);
    }

    private static boolean isOpen(Standing standing) {
        return standing == Standing.UNKNOWN || standing == Standing.NO_GAIN;
    }
}
