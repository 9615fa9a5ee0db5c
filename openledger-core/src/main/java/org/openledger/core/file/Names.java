/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import org.openledger.audit.Hash;

/** What the files of a storage are called. */
final class Names {

    static final String FORMAT = "format";
    static final String LEASE = "lease";
    static final String LOCK = "lock";
    static final String TEMP = "temp";
    static final String LOG = "log";
    static final String HASHES = "tree/hashes";
    static final String BLOBS = "blobs";
    static final String SNAPSHOTS = "snapshots";
    private static final String SEGMENT = ".segment";
    private static final String INDEX = ".index";
    private static final String SNAPSHOT = ".snapshot";

    /** How many digits a number has in a name, so that names sort as their numbers do. */
    private static final int DIGITS = 19;

    private Names() {}

    static String segment(long first) {
        return LOG + "/" + digits(first) + SEGMENT;
    }

    static String index(long first) {
        return LOG + "/" + digits(first) + INDEX;
    }

    static String snapshot(long height) {
        return SNAPSHOTS + "/" + digits(height) + SNAPSHOT;
    }

    static String blob(Hash hash) {
        return BLOBS + "/" + hashed(hash);
    }

    /** Returns where something lies in a folder of its hash's first two digits. */
    static String hashed(Hash hash) {
        String hex = hash.toString();
        return hex.substring(0, 2) + "/" + hex;
    }

    static String folder(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    static boolean isSegment(String name) {
        return isNumbered(name, LOG, SEGMENT);
    }

    static boolean isSnapshot(String name) {
        return isNumbered(name, SNAPSHOTS, SNAPSHOT);
    }

    /** Returns the number in the name of a segment or snapshot. */
    static long number(String name) {
        int begin = name.lastIndexOf('/') + 1;
        return Long.parseLong(name.substring(begin, begin + DIGITS));
    }

    private static boolean isNumbered(String name, String folder, String ending) {
        int begin = folder.length() + 1;
        return name.length() == begin + DIGITS + ending.length()
                && name.endsWith(ending)
                && name.substring(begin, begin + DIGITS).chars().allMatch(c -> c >= '0' && c <= '9')
                && name.substring(begin, begin + DIGITS).compareTo(Long.toString(Long.MAX_VALUE)) <= 0;
    }

    private static String digits(long number) {
        String digits = Long.toString(number);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
