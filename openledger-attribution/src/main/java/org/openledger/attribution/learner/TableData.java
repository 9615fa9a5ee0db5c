/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;

/**
 * A table of numbers with a class for each row.
 *
 * <p>Limits: at most {@value #MAX_CELLS} cells, 2 to {@value #MAX_CLASSES} classes; no rows are allowed, no columns are not. Immutable.
 */
public final class TableData {

    /** The most numbers in a table. */
    public static final int MAX_CELLS = 1 << 26;

    /** The most classes. */
    public static final int MAX_CLASSES = 1_024;

    private final double[] features;
    private final int columns;
    private final int[] labels;
    private final int classes;

    private TableData(double[] features, int columns, int[] labels, int classes) {
        this.features = features;
        this.columns = columns;
        this.labels = labels;
        this.classes = classes;
    }

    /**
     * Makes a table; the arrays are copied.
     *
     * @param features row by row, finite
     * @param columns how many numbers a row has, 1 or more
     * @param labels the class of each row, 0 to {@code classes - 1}
     * @param classes 2 to {@value #MAX_CLASSES}
     * @throws IllegalArgumentException if the lengths do not fit, a number is NaN or infinite, or a label is no class; the message names the row
     */
    public static TableData of(double[] features, int columns, int[] labels, int classes) {
        Require.inRange(columns, 1, MAX_CELLS, "columns");
        Require.inRange(classes, 2, MAX_CLASSES, "classes");
        if (features.length > MAX_CELLS || features.length != (long) columns * labels.length) {
            throw new IllegalArgumentException(features.length + " features for " + labels.length + " labels and "
                    + columns + " columns: give labels x columns, at most " + MAX_CELLS);
        }
        for (int i = 0; i < features.length; i++) {
            if (!Double.isFinite(features[i])) {
                throw new IllegalArgumentException("row " + i / columns + " column " + i % columns + " is "
                        + features[i] + ": give finite numbers");
            }
        }
        for (int row = 0; row < labels.length; row++) {
            Require.inRange(labels[row], 0, classes - 1, "label of row " + row);
        }
        return new TableData(features.clone(), columns, labels.clone(), classes);
    }

    /** Returns how many rows it has. */
    public int rows() {
        return labels.length;
    }

    /** Returns how many numbers a row has. */
    public int columns() {
        return columns;
    }

    /** Returns how many classes there are, whether or not each has a row. */
    public int classes() {
        return classes;
    }

    /** Returns the class of a row. */
    public int label(int row) {
        return labels[row];
    }

    /** Returns a number of a row. */
    public double feature(int row, int column) {
        return features[at(row) + column];
    }

    /** Copies a row's numbers to the front of an array. */
    public void copyRow(int row, double[] into) {
        System.arraycopy(features, at(row), into, 0, columns);
    }

    /**
     * Returns the table of some of the rows, in that order; a row may come twice.
     *
     * @param rows their numbers
     */
    public TableData pick(int[] rows) {
        double[] picked = new double[rows.length * columns];
        int[] classOf = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(features, at(rows[i]), picked, i * columns, columns);
            classOf[i] = labels[rows[i]];
        }
        return new TableData(picked, columns, classOf, classes);
    }

    /**
     * Returns these rows with those of another table behind them.
     *
     * @param other with as many columns and classes
     */
    public TableData plus(TableData other) {
        if (other.columns != columns || other.classes != classes) {
            throw new IllegalArgumentException("a table of " + other.columns + " columns and " + other.classes
                    + " classes behind one of " + columns + " and " + classes + ": give equal ones");
        }
        Require.inRange((long) features.length + other.features.length, 0, MAX_CELLS, "cells of both tables");
        double[] both = Arrays.copyOf(features, features.length + other.features.length);
        System.arraycopy(other.features, 0, both, features.length, other.features.length);
        int[] bothLabels = Arrays.copyOf(labels, labels.length + other.labels.length);
        System.arraycopy(other.labels, 0, bothLabels, labels.length, other.labels.length);
        return new TableData(both, columns, bothLabels, classes);
    }

    /** Returns the same rows with other labels. */
    public TableData withLabels(int[] others) {
        return of(features, columns, others, classes);
    }

    /** Returns the hash of everything in the table. */
    public Hash digest() {
        ByteBuffer bytes = ByteBuffer.allocate(12 + 8 * features.length + 4 * labels.length);
        bytes.putInt(columns).putInt(classes).putInt(labels.length);
        for (double feature : features) {
            bytes.putDouble(feature);
        }
        for (int label : labels) {
            bytes.putInt(label);
        }
        return Hash.sha256(bytes.array());
    }

    private int at(int row) {
        if (row < 0 || row >= labels.length) {
            throw new IllegalArgumentException("row " + row + ": give 0 to " + (labels.length - 1));
        }
        return row * columns;
    }
}
