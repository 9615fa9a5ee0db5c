/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

/** Tidy columns: one number in each line. */
final class Csv {
    static final String HEADER = "sweep,run,epoch,strategy,kpi,value";

    private Csv() {}

    /** The columns of a point behind sweep and run. */
    static String line(Point point) {
        return point.epoch() + "," + quoted(point.strategy()) + "," + quoted(point.kpi()) + "," + point.value();
    }

    /** The point that {@link #line} wrote; names hold no commas, see {@link #quoted}. */
    static Point point(String line) {
        String[] columns = line.split(",", -1);
        return new Point(Integer.parseInt(columns[0]), columns[1], columns[2], Double.parseDouble(columns[3]));
    }

    /** A name without what a table cannot hold. */
    static String quoted(String name) {
        return name.replaceAll("[,\"\\r\\n]", " ");
    }
}
