// Does noise pay when the estimator is wrong more often? For JShell, with the laboratory on the class path.
import org.openledger.simulation.*;
import org.openledger.simulation.attack.*;

Results study(int wrong) {
    return Experiment.named("noise, " + wrong + " % wrong")
            .seed(7).epochs(6).runs(2)
            .population(Population.of(12, Strategies.contributor(Quality.uniform(60, 95)))
                    .and(14, Strategies.validator())
                    .and(3, NoiseFarmer.standard()))
            .attribution(PlantedAttributor.withNoise(Ratio.of(wrong, 100)))
            .world(World.standard().withQuestions(15))
            .measure(Kpi.meanReturn())
            .run();
}

double right = study(0).last(Kpi.meanReturn(), "noise-farmer").mean();
double wrong = study(50).last(Kpi.meanReturn(), "noise-farmer").mean();
System.out.println("noise returns " + right + " under an exact estimator, " + wrong + " when every second credit is wrong");
