/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that shows what it was set to, forwards or backwards. Thread-safe. */
final class SetClock implements InstantSource {

    private final AtomicLong millis;

    SetClock(long millis) {
        this.millis = new AtomicLong(millis);
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public long millis() {
        return millis.get();
    }

    void set(long moment) {
        millis.set(moment);
    }

    void advance(long by) {
        millis.addAndGet(by);
    }
}
