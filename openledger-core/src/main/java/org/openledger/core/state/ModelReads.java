/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.state;

import java.util.Optional;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.model.Descent;
import org.openledger.model.Job;
import org.openledger.model.JobId;
import org.openledger.model.ModelId;
import org.openledger.model.ModelVersion;

/** What is read of models: descent, jobs, requests and their answers. */
interface ModelReads extends OverRooms {
    @Override
    default Optional<ModelVersion> model(ModelId id) {
        return rooms().models.model(id);
    }

    @Override
    default Optional<Descent> descent(ModelId id) {
        return rooms().models.descent(id);
    }

    @Override
    default Optional<Job> job(JobId id) {
        return rooms().jobs.job(id);
    }

    @Override
    default long jobs() {
        return rooms().jobs.count();
    }

    @Override
    default long models() {
        return rooms().models.count();
    }

    @Override
    default Optional<InferenceRequest> request(RequestId id) {
        return rooms().requests.request(id);
    }

    @Override
    default long requests() {
        return rooms().requests.count();
    }

    @Override
    default Optional<Settlement> settlement(RequestId id) {
        return rooms().requests.settlement(id);
    }
}
