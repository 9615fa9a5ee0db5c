/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.actor;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.openledger.Receipt;
import org.openledger.datanet.DatanetId;
import org.openledger.inference.Answer;
import org.openledger.inference.Prompt;
import org.openledger.model.Job;
import org.openledger.model.JobId;
import org.openledger.model.Lineage;
import org.openledger.model.ModelCommand;
import org.openledger.model.ModelEvent;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.model.Models;
import org.openledger.reward.MethodGrade;
import org.openledger.reward.RewardCommand.RecordGrade;
import org.openledger.token.Amount;

/** What an account does with models. */
final class ModelHands implements Models {

    private final Pen pen;

    ModelHands(Pen pen) {
        this.pen = pen;
    }

    @Override
    public ModelId publish(ModelSpec spec) {
        return new Publishing(pen).publish(requireNonNull(spec, "spec"), Optional.empty());
    }

    @Override
    public ModelId publish(ModelSpec spec, Lineage lineage) {
        return new Publishing(pen)
                .publish(requireNonNull(spec, "spec"), Optional.of(requireNonNull(lineage, "lineage")));
    }

    @Override
    public Answer ask(ModelId model, String prompt, Amount maxFee) {
        return ask(model, Prompt.of(requireNonNull(prompt, "prompt")), maxFee);
    }

    @Override
    public Answer ask(ModelId model, Prompt prompt, Amount maxFee) {
        return new Asking(pen)
                .ask(
                        requireNonNull(model, "model"),
                        requireNonNull(prompt, "prompt"),
                        requireNonNull(maxFee, "maxFee"));
    }

    @Override
    public JobId openJob(DatanetId datanet, int version, Amount maxFee, String terms) {
        Receipt receipt = pen.write(
                "open-job",
                new ModelCommand.OpenJob(
                        requireNonNull(datanet, "datanet"),
                        version,
                        requireNonNull(maxFee, "maxFee"),
                        requireNonNull(terms, "terms")));
        return Pen.first(receipt, ModelEvent.JobOpened.class).job().id();
    }

    @Override
    public Receipt meterJob(JobId job, long steps, long tokens) {
        int sequence = pen.desk()
                .ask(state -> state.job(requireNonNull(job, "job")))
                .map(Job::metered)
                .orElse(0);
        return pen.write("meter-job", new ModelCommand.MeterJob(job, sequence, steps, tokens));
    }

    @Override
    public Receipt closeJob(JobId job) {
        return pen.write("close-job", new ModelCommand.CloseJob(requireNonNull(job, "job")));
    }

    @Override
    public Receipt cancelJob(JobId job) {
        return pen.write("cancel-job", new ModelCommand.CancelJob(requireNonNull(job, "job")));
    }

    @Override
    public Receipt grade(MethodGrade grade) {
        return pen.write("grade", new RecordGrade(requireNonNull(grade, "grade")));
    }
}
