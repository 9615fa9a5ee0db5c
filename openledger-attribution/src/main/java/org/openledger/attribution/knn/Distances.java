/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.knn;

/**
 * Squared Euclidean distances of a few queries to all rows, in one fixed order of additions.
 *
 * <p>Rows with equal features have equal distances to the bit, and so have queries.
 */
interface Distances {

    /** How many queries are measured at a time: the rows are read from memory once for all of them. */
    int QUERIES = 8;

    /** Memory to measure with, for one thread. */
    Tile tile();

    /** Measured distances of up to {@link #QUERIES} queries. */
    interface Tile {

        /** Measures the queries {@code first} to {@code first + count - 1}. */
        void measure(LabelledPoints queries, int first, int count);

        /** Returns the squared distance of a measured query to a row. */
        double squared(int query, int row);

        /**
         * Writes a key and the row's number, {@code key << 32 | row}, for each row; keys are below 2^31 and never fall as distances rise.
         *
         * @return how many bits the largest key has
         */
        int pack(int query, long[] packed);

        /** Orders sorted rows finally: after it, keys are equal just where distances are. */
        void refine(int query, long[] packed, int count);
    }
}
