/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same again in every way that must not matter: at once on several threads, and in another locale and zone. */
final class Repeat {

    private static final int THREADS = 4;

    private Repeat() {}

    static <T> List<T> everywhere(Callable<T> work) {
        List<T> results = new ArrayList<>(onThreads(work));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            results.addAll(onThreads(work));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        return results;
    }

    private static <T> List<T> onThreads(Callable<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(java.util.Collections.nCopies(THREADS, work))) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException e) {
            throw new AssertionError("failed on one of several threads", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
