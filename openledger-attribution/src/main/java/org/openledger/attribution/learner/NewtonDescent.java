/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

/**
 * Newton's method whose steps are found by conjugate gradients, halved until they descend.
 *
 * <p>Source: Nocedal and Wright, "Numerical Optimization", 2nd edition, algorithm 7.1.
 */
final class NewtonDescent {

    /** A strictly convex problem of this kind takes 10 to 20. */
    private static final int MAX_STEPS = 200;

    /** Rounding makes the value useless for judging a step once the gradient is this short; then the gradient judges. */
    private static final double SHORT_GRADIENT = 1e-5;

    private static final int MAX_HALVINGS = 60;

    private final SoftmaxObjective objective;
    private final double[] weights;
    private final double[] gradient;
    private final double[] step;
    private double value;

    private NewtonDescent(SoftmaxObjective objective, double[] weights) {
        this.objective = objective;
        this.weights = weights;
        this.gradient = new double[weights.length];
        this.step = new double[weights.length];
        this.value = objective.at(weights, gradient);
    }

    /**
     * Moves the weights to the minimum.
     *
     * @return how many steps it took
     * @throws IllegalArgumentException if the gradient stays longer than the tolerance
     */
    static int minimise(SoftmaxObjective objective, double[] weights, double tolerance) {
        NewtonDescent descent = new NewtonDescent(objective, weights);
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            double length = length(descent.gradient);
            if (length <= tolerance) {
                return steps;
            }
            descent.findStep(length * Math.min(0.1, StrictMath.sqrt(length)));
            if (!descent.take(length)) {
                break;
            }
        }
        throw new IllegalArgumentException("the gradient stays at length " + length(descent.gradient) + ", above "
                + tolerance + ": give more decay, or features of about size 1");
    }

    /** Solves for the step until the residual is this short. */
    private void findStep(double residualLength) {
        int size = weights.length;
        double[] residual = new double[size];
        double[] direction = new double[size];
        double[] product = new double[size];
        for (int i = 0; i < size; i++) {
            step[i] = 0;
            residual[i] = -gradient[i];
            direction[i] = residual[i];
        }
        double square = Lanes.dot(residual, 0, residual, 0, size);
        for (int round = 0; round < 2 * size && StrictMath.sqrt(square) > residualLength; round++) {
            objective.hessianTimes(direction, product);
            double along = square / Lanes.dot(direction, 0, product, 0, size);
            Lanes.add(step, 0, along, direction, 0, size);
            Lanes.add(residual, 0, -along, product, 0, size);
            double next = Lanes.dot(residual, 0, residual, 0, size);
            double ratio = next / square;
            for (int i = 0; i < size; i++) {
                direction[i] = residual[i] + ratio * direction[i];
            }
            square = next;
        }
    }

    /** Goes along the step as far as that descends; false if no length of it does. */
    private boolean take(double gradientLength) {
        double[] start = weights.clone();
        double slope = Lanes.dot(gradient, 0, step, 0, step.length);
        double before = value;
        double part = 1;
        for (int halvings = 0; halvings < MAX_HALVINGS; halvings++) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = start[i] + part * step[i];
            }
            value = objective.at(weights, gradient);
            boolean descends = gradientLength < SHORT_GRADIENT
                    ? length(gradient) < gradientLength
                    : value <= before + 1e-4 * part * slope;
            if (descends) {
                return true;
            }
            part /= 2;
        }
        return false;
    }

    private static double length(double[] vector) {
        return StrictMath.sqrt(Lanes.dot(vector, 0, vector, 0, vector.length));
    }
}
