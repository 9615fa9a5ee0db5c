/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.openledger.internal.Require;

/**
 * How many threads share a piece of work that is cut into parts; the cut and the order of the results never depend on the number.
 *
 * <p>Sums over parts are taken by the caller in order of the parts, which makes them the same to the bit for any number of threads. Immutable; threads live
 * only as long as one call.
 *
 * @param threads 1 to {@value #MAX_THREADS}
 */
public record Workers(int threads) {

    /** The most threads that a call starts. */
    public static final int MAX_THREADS = 256;

    /** The calling thread alone. */
    public static final Workers ONE = new Workers(1);

    /** Checks the bound. */
    public Workers {
        Require.inRange(threads, 1, MAX_THREADS, "threads");
    }

    /**
     * Computes all parts.
     *
     * @param parts how many, 0 or more
     * @param work computes one part from its number; it may depend on nothing that another part changes
     * @return the parts' results in order
     */
    public <T> List<T> map(int parts, IntFunction<T> work) {
        List<T> results = new ArrayList<>(parts);
        if (threads == 1 || parts <= 1) {
            for (int part = 0; part < parts; part++) {
                results.add(work.apply(part));
            }
            return results;
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, parts));
        try {
            List<Future<T>> pending = new ArrayList<>(parts);
            for (int part = 0; part < parts; part++) {
                int number = part;
                pending.add(pool.submit(() -> work.apply(number)));
            }
            for (Future<T> future : pending) {
                results.add(joined(future));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T joined(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException("interrupted while computing", e);
        } catch (java.util.concurrent.ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CompletionException(e.getCause());
        }
    }
}
