/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.disk;

/** What a disk may do wrong in a call. */
public enum Fault {
    /**
     * The call fails with an input or output error and does nothing. A force that fails so has dropped what it was to make durable: some of it may have arrived, reading
     * still shows all of it, and the next force has nothing to say about it. Linux does this.
     */
    ERROR,

    /** There is no space, so a call that may need some fails and does nothing; for a force it is as with {@link #ERROR}. */
    FULL,

    /** A write stores its first part and fails. */
    SHORT,

    /** A write lands in another place of its file, and says that all is well. */
    ASTRAY,

    /** A bit of some file is inverted where it lies; the call itself does what it should. */
    FLIP,

    /** The power goes out during the call: it has happened in memory alone, and from then on every call fails until {@link SimDisk#crash}. */
    POWER_CUT;

    /**
     * Returns whether a call can end so.
     *
     * @param call the kind of call
     * @return whether it can
     */
    public boolean befalls(Call call) {
        return switch (this) {
            case ERROR, FLIP, POWER_CUT -> true;
            case FULL ->
                switch (call) {
                    case OPEN, RENAME, WRITE, TRUNCATE, FORCE, FORCE_NAMES -> true;
                    default -> false;
                };
            case SHORT, ASTRAY -> call == Call.WRITE;
        };
    }
}
