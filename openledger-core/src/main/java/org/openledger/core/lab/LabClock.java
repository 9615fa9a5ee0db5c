/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.lab;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that is moved by hand, and never back. */
final class LabClock implements InstantSource {
    private long millis;

    LabClock(long millis) {
        this.millis = millis;
    }

    void moveTo(long millis) {
        this.millis = Math.max(this.millis, millis);
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis);
    }

    @Override
    public long millis() {
        return millis;
    }
}
