/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import java.util.List;
import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Grade;
import org.openledger.attribution.Method;
import org.openledger.reward.MethodGrade;

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
     * @param grades the methods that were measured on this model, as they stood when the answer was asked for
     */
    record AttributionInputs(ModelArtefact model, DatasetView rows, List<MethodGrade> grades) {
        /** Copies the list. */
        public AttributionInputs {
            grades = List.copyOf(grades);
        }

        /** The inputs of a model that no method was measured on. */
        public AttributionInputs(ModelArtefact model, DatasetView rows) {
            this(model, rows, List.of());
        }

        /**
         * Tells how much a method's scores may be paid by.
         *
         * @param method which method
         * @return measured, if its grade on this model has a lower bound above zero
         */
        public Grade grade(Method method) {
            boolean measured =
                    grades.stream().anyMatch(grade -> grade.method().equals(method.label()) && grade.ldsLowerPpm() > 0);
            return measured ? Grade.MEASURED : Grade.NONE;
        }
    }
}
