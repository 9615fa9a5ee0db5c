/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.disk;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What handles of a simulated disk share until its power is cut: names, files, the lock and their fate. All access is under its monitor. */
final class Medium {

    private final Fate fate;
    private final Names names;
    private boolean powered = true;
    private @Nullable SimDisk holder;

    Medium(Fate fate, Names names) {
        this.fate = fate;
        this.names = names;
    }

    Fate fate() {
        return fate;
    }

    Names names() {
        return names;
    }

    /** Lets a call happen, as its fate will have it. */
    <T> T call(Call call, String about, Act<T> act) throws IOException {
        requirePower();
        Optional<Fault> struck = fate.strike(call, about);
        if (struck.isEmpty()) {
            return act.run(Optional.empty());
        }
        Fault fault = struck.get();
        if (call == Call.FORCE && (fault == Fault.ERROR || fault == Fault.FULL)) {
            return act.run(struck);
        }
        return switch (fault) {
            case ERROR -> throw new IOException("input or output error at " + call + " " + about);
            case FULL -> throw new IOException("no space left on device at " + call + " " + about);
            case FLIP -> {
                flipAnywhere();
                yield act.run(Optional.empty());
            }
            case SHORT, ASTRAY -> act.run(struck);
            case POWER_CUT -> {
                if (call != Call.FORCE && call != Call.FORCE_NAMES) {
                    act.run(Optional.empty());
                }
                powered = false;
                throw new IOException("the power went out at " + call + " " + about);
            }
        };
    }

    /** Ends this and returns what is found afterwards. */
    Medium cutPower() {
        powered = false;
        fate.remember("power cut");
        return new Medium(fate, names.afterPowerCut(fate.chance()));
    }

    /** Ends this for those who hold it and returns the same disk, nothing lost, for others. */
    Medium endProcess() {
        powered = false;
        fate.remember("process ended");
        return new Medium(fate, names);
    }

    boolean hasPower() {
        return powered;
    }

    boolean lock(SimDisk disk) {
        if (holder != null) {
            return false;
        }
        holder = disk;
        return true;
    }

    void unlock(SimDisk disk) {
        if (holder == disk) {
            holder = null;
        }
    }

    private void requirePower() throws IOException {
        if (!powered) {
            throw new IOException("the disk has no power: use what crash() returned");
        }
    }

    private void flipAnywhere() {
        SimFile[] written = names.seen().values().stream()
                .filter(file -> file.seen().extent() > 0)
                .toArray(SimFile[]::new);
        if (written.length > 0) {
            SimFile file = fate.chance().oneOf(written);
            file.flip(fate.chance().below(8 * file.seen().extent()));
        }
    }

    /** What a call does. */
    interface Act<T> {

        /** Does it, or as much of it as the fault leaves: only some faults come this far. */
        T run(Optional<Fault> how) throws IOException;
    }
}
