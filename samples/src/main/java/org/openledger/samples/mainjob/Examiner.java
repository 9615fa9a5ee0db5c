/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Credit;
import org.openledger.datanet.DatanetId;
import org.openledger.model.ModelSpec;
import org.openledger.spi.Attributor;
import org.openledger.spi.ComputeProvider;
import org.openledger.spi.DatasetView;
import org.openledger.spi.ModelArtefact;
import org.openledger.spi.Trainer;

/** Compares the attribution with baselines that a sceptic would try first. */
final class Examiner {

    private final Trainer trainer;
    private final List<Attributor> attributors;

    Examiner() {
        List<ComputeProvider> installed = ComputeProvider.findAll(Examiner.class.getClassLoader());
        ModelSpec spec = ModelSpec.infiniteGram(new DatanetId(0));
        trainer = installed.stream()
                .flatMap(provider -> provider.trainers().stream())
                .filter(candidate -> candidate.builds(spec.family()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no trainer for " + spec.family() + " is installed"));
        attributors = installed.stream()
                .flatMap(provider -> provider.attributors().stream())
                .toList();
    }

    Scores examine(List<Asked> asked, List<Project> contributed, List<String> foreignTexts, Town town) {
        Bm25 search = new Bm25(contributed);
        String largest = contributed.stream()
                .max(Comparator.comparing(Project::size))
                .map(Project::name)
                .orElse("");
        Rows reversed = Rows.reversed(town);
        try (ModelArtefact model = trainer.build(ModelSpec.infiniteGram(new DatanetId(0)), reversed)) {
            return new Scores(
                    macro(asked, Asked::evidence),
                    macro(asked, one -> hit(one, one.topEarner())),
                    macro(asked, one -> hit(one, topEarner(one, model, reversed, town))),
                    macro(asked, one -> hit(one, search.best(one.question().text()))),
                    macro(asked, one -> hit(one, largest)),
                    foreignTexts.stream()
                            .mapToDouble(
                                    text -> attribute("", text, model, reversed).unattributedPpm() / 1e6)
                            .average()
                            .orElse(1));
        }
    }

    private static double macro(List<Asked> asked, java.util.function.ToDoubleFunction<Asked> score) {
        return Scores.macro(asked, one -> one.question().project(), score);
    }

    private static double hit(Asked asked, String project) {
        return asked.question().project().equals(project) ? 1 : 0;
    }

    private String topEarner(Asked asked, ModelArtefact model, DatasetView rows, Town town) {
        Map<String, Integer> parts = new HashMap<>();
        for (Credit credit : attribute(asked.question().text(), asked.answer().text(), model, rows)
                .credits()) {
            parts.merge(town.name(credit.owner()), credit.ppm(), Integer::sum);
        }
        return parts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("nobody");
    }

    private Attribution attribute(String prompt, String output, ModelArtefact model, DatasetView rows) {
        return attributors.stream()
                .filter(candidate -> candidate.explains(model))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing installed explains " + model.family()))
                .attribute(
                        new Attributor.AttributionQuery(prompt, output), new Attributor.AttributionInputs(model, rows));
    }
}
