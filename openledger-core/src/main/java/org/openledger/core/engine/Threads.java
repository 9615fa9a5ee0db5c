/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

/**
 * The engine's own threads: named daemons that are never interrupted, because an interrupt closes a file channel under whoever reads it.
 */
public final class Threads {
    private Threads() {}

    static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Waits until a thread has ended, unless it is the one that asks. */
    public static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive() && thread != Thread.currentThread()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
