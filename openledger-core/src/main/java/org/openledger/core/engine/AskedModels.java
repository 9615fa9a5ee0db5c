/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.Optional;
import org.openledger.LedgerView;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.model.Descent;
import org.openledger.model.Job;
import org.openledger.model.JobId;
import org.openledger.model.ModelId;
import org.openledger.model.ModelVersion;

/** Passes on what is asked of models, jobs and answers. */
interface AskedModels extends Asked {
    @Override
    default Optional<ModelVersion> model(ModelId id) {
        return ask(state -> state.model(id));
    }

    @Override
    default Optional<Descent> descent(ModelId id) {
        return ask(state -> state.descent(id));
    }

    @Override
    default Optional<Job> job(JobId id) {
        return ask(state -> state.job(id));
    }

    @Override
    default long jobs() {
        return ask(LedgerView::jobs);
    }

    @Override
    default long models() {
        return ask(LedgerView::models);
    }

    @Override
    default Optional<InferenceRequest> request(RequestId id) {
        return ask(state -> state.request(id));
    }

    @Override
    default long requests() {
        return ask(LedgerView::requests);
    }

    @Override
    default Optional<Settlement> settlement(RequestId id) {
        return ask(state -> state.settlement(id));
    }
}
