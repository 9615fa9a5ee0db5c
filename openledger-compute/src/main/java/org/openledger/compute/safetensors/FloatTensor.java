/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.safetensors;

/**
 * A tensor to be written: 32-bit floats, row by row.
 *
 * <p>It holds the caller's array and does not copy it: write to neither until it is written.
 */
public final class FloatTensor {

    private final Shape shape;
    private final float[] numbers;

    private FloatTensor(Shape shape, float[] numbers) {
        this.shape = shape;
        this.numbers = numbers;
    }

    /**
     * A tensor of these numbers.
     *
     * @throws IllegalArgumentException unless there are as many as the shape has
     */
    public static FloatTensor of(Shape shape, float... numbers) {
        if (numbers.length != shape.numbers()) {
            throw new IllegalArgumentException(
                    numbers.length + " numbers for a tensor of shape " + shape + ": give " + shape.numbers());
        }
        return new FloatTensor(shape, numbers);
    }

    /** Its lengths. */
    public Shape shape() {
        return shape;
    }

    float[] numbers() {
        return numbers;
    }
}
