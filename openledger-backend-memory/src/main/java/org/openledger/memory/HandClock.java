/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until a hand moves it, and never goes back. Thread-safe. */
final class HandClock implements InstantSource {

    private final AtomicLong millis;

    HandClock(Instant start) {
        this.millis = new AtomicLong(start.toEpochMilli());
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public long millis() {
        return millis.get();
    }

    /**
     * Moves on.
     *
     * @throws IllegalArgumentException for a negative duration
     */
    void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("cannot advance by " + duration + ": give a duration of 0 or more");
        }
        millis.addAndGet(duration.toMillis());
    }

    /** Moves to a moment, unless it is past. */
    void moveTo(long moment) {
        millis.accumulateAndGet(moment, Math::max);
    }
}
