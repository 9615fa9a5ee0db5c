/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import java.util.List;

/** The oracle: the same decoder in doubles and plain loops, straight from its definition, without any of the code it is held against. */
final class PlainDecoder {

    private final DecoderShape shape;
    private final double[][] tables;
    private final double[][] a;
    private final double[][] b;
    private final double scale;

    PlainDecoder(DecoderShape shape, List<double[]> tables) {
        this(shape, tables, new double[tables.size()][], new double[tables.size()][], 0);
    }

    PlainDecoder(DecoderShape shape, List<double[]> tables, double[][] a, double[][] b, double scale) {
        this.shape = shape;
        this.tables = tables.toArray(double[][]::new);
        this.a = a;
        this.b = b;
        this.scale = scale;
    }

    double loss(int[] tokens, int[] targets) {
        double[][] logits = logits(tokens);
        double loss = 0;
        for (int t = 0; t < tokens.length; t++) {
            if (targets[t] >= 0) {
                double sum = 0;
                for (double logit : logits[t]) {
                    sum += Math.exp(logit);
                }
                loss += Math.log(sum) - logits[t][targets[t]];
            }
        }
        return loss;
    }

    double[][] logits(int[] tokens) {
        int d = shape.width();
        double[][] x = new double[tokens.length][d];
        for (int t = 0; t < tokens.length; t++) {
            System.arraycopy(tables[0], tokens[t] * d, x[t], 0, d);
        }
        int table = 1;
        for (int layer = 0; layer < shape.layers(); layer++, table += 8) {
            double[][] n = norm(x, tables[table]);
            add(x, map(attention(map(n, table + 1), map(n, table + 2), map(n, table + 3)), table + 4));
            double[][] up = map(norm(x, tables[table + 5]), table + 6);
            for (double[] row : up) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = row[i] > 0 ? row[i] * row[i] : 0;
                }
            }
            add(x, map(up, table + 7));
        }
        return map(norm(x, tables[table]), table + 1);
    }

    private double[][] attention(double[][] q, double[][] k, double[][] v) {
        int head = shape.width() / shape.heads();
        double[][] out = new double[q.length][shape.width()];
        rotate(q, head);
        rotate(k, head);
        for (int from = 0; from < shape.width(); from += head) {
            for (int i = 0; i < q.length; i++) {
                double[] share = new double[i + 1];
                double sum = 0;
                for (int j = 0; j <= i; j++) {
                    double dot = 0;
                    for (int c = from; c < from + head; c++) {
                        dot += q[i][c] * k[j][c];
                    }
                    share[j] = Math.exp(dot / Math.sqrt(head));
                    sum += share[j];
                }
                for (int j = 0; j <= i; j++) {
                    for (int c = from; c < from + head; c++) {
                        out[i][c] += share[j] / sum * v[j][c];
                    }
                }
            }
        }
        return out;
    }

    private static void rotate(double[][] x, int head) {
        for (int t = 0; t < x.length; t++) {
            for (int from = 0; from < x[t].length; from += head) {
                for (int i = 0; i < head / 2; i++) {
                    double angle = t / Math.pow(10_000, 2.0 * i / head);
                    double first = x[t][from + i];
                    double second = x[t][from + i + head / 2];
                    x[t][from + i] = first * Math.cos(angle) - second * Math.sin(angle);
                    x[t][from + i + head / 2] = first * Math.sin(angle) + second * Math.cos(angle);
                }
            }
        }
    }

    private static double[][] norm(double[][] x, double[] gain) {
        double[][] y = new double[x.length][gain.length];
        for (int t = 0; t < x.length; t++) {
            double squares = 0;
            for (double value : x[t]) {
                squares += value * value;
            }
            for (int i = 0; i < gain.length; i++) {
                y[t][i] = gain[i] * x[t][i] / Math.sqrt(squares / gain.length + 1e-6);
            }
        }
        return y;
    }

    private double[][] map(double[][] x, int table) {
        int inputs = x[0].length;
        int outputs = tables[table].length / inputs;
        double[][] y = new double[x.length][outputs];
        for (int t = 0; t < x.length; t++) {
            for (int j = 0; j < outputs; j++) {
                for (int i = 0; i < inputs; i++) {
                    y[t][j] += x[t][i] * tables[table][i * outputs + j];
                }
            }
            if (a[table] != null) {
                int rank = a[table].length / inputs;
                for (int r = 0; r < rank; r++) {
                    double between = 0;
                    for (int i = 0; i < inputs; i++) {
                        between += x[t][i] * a[table][r * inputs + i];
                    }
                    for (int j = 0; j < outputs; j++) {
                        y[t][j] += scale * between * b[table][j * rank + r];
                    }
                }
            }
        }
        return y;
    }

    private static void add(double[][] x, double[][] more) {
        for (int t = 0; t < x.length; t++) {
            for (int i = 0; i < x[t].length; i++) {
                x[t][i] += more[t][i];
            }
        }
    }
}
