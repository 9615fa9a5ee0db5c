/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Who is told how far an experiment is. */
@FunctionalInterface
public interface Progress {
    /**
     * Tells how far it is; calls never overlap.
     *
     * @param name what the experiment is called
     * @param done how many epochs of all runs are done
     * @param all how many there are
     */
    void at(String name, long done, long all);

    /** Returns somebody who does not want to know. */
    static Progress none() {
        return (name, done, all) -> {};
    }

    /** Returns a bar on the error stream of the process. */
    static Progress bar() {
        return bar(System.err);
    }

    /** Returns a bar that is written anew, behind a carriage return, whenever it grows. */
    static Progress bar(Appendable out) {
        return new Progress() {
            private static final int WIDTH = 40;
            private int shown = -1;

            @Override
            public void at(String name, long done, long all) {
                int parts = (int) (all == 0 ? WIDTH : WIDTH * done / all);
                if (parts == shown) {
                    return;
                }
                shown = parts;
                try {
                    out.append("\r").append(name).append(" [");
                    out.append("#".repeat(parts))
                            .append(".".repeat(WIDTH - parts))
                            .append("] ");
                    out.append(Long.toString(all == 0 ? 100 : 100 * done / all)).append(" %");
                    if (parts == WIDTH) {
                        out.append(System.lineSeparator());
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
