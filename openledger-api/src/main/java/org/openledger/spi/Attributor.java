/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Method;

/**
 * Says who shaped an output.
 *
 * <p>Guarantees: parts and the unattributed part sum to 1,000,000 ppm; the same query and inputs give the same
 * attribution, to the bit, whatever the number of threads; {@link #verify} searches again and trusts nothing in the claim.
 */
public interface Attributor {

    /** Returns the method that this implements. */
    Method method();

    /** Tells whether it can look into that model. */
    boolean explains(ModelArtefact model);

    /**
     * Attributes an output.
     *
     * @param query what was asked and answered
     * @param inputs what it was answered from
     * @return who shaped it
     */
    Attribution attribute(AttributionQuery query, AttributionInputs inputs);

    /**
     * Opens what shows somebody without the rows that the counts of an attribution are the model's.
     *
     * @param query what was asked and answered
     * @param attribution what {@link #attribute} gave for it
     * @param inputs what it was answered from
     * @return section 9 of a bundle, in the method's own format; empty if the model commits to nothing that could be opened
     */
    default Optional<Bytes> openings(AttributionQuery query, Attribution attribution, AttributionInputs inputs) {
        return Optional.empty();
    }

    /**
     * Checks a claimed attribution by computing it again.
     *
     * @param query what was asked and answered
     * @param claimed what is claimed
     * @param inputs what it was answered from
     * @return confirmed, refuted at a place, or insufficient
     */
    Verdict verify(AttributionQuery query, Attribution claimed, AttributionInputs inputs);

    /**
     * What was asked and answered.
     *
     * @param prompt the prompt
     * @param output the output
     */
    record AttributionQuery(String prompt, String output) {}

    /**
     * What an output was answered from.
     *
     * @param model the built model
     * @param rows the rows that it was built on
     */
    record AttributionInputs(ModelArtefact model, DatasetView rows) {}
}
