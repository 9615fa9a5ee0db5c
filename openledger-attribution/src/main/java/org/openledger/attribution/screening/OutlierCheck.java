/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import java.util.Arrays;
import org.openledger.datanet.ContentKind;

/**
 * Fails rows that are mostly the same lines or the same few runs again, one long encoded blob, or characters of no variety; flags rows
 * that lean that way.
 */
final class OutlierCheck implements Check {

    /** How many lines that are not blank are needed to judge repetition. */
    static final int LEAST_LINES = 20;

    /** How many characters are needed to judge variety. */
    static final int LEAST_CHARS = 200;

    /** From how many characters on a run without a break is a blob. */
    static final int BLOB_CHARS = 400;

    private static final int LEAST_RUNS = 100;
    private static final int LEAST_MILLI_BITS = 2_000;
    private static final int HALF = 500_000;
    private static final int MOST = 800_000;

    @Override
    public String name() {
        return "outlier";
    }

    @Override
    public Finding inspect(Specimen row) {
        String text = row.requireText();
        int worst = Math.max(repeatedLinesPpm(text), Math.max(repeatedRunsPpm(row), blobsPpm(text)));
        if (text.length() >= LEAST_CHARS && Entropy.milliBits(histogram(text)) < LEAST_MILLI_BITS) {
            return Finding.fail(1_000_000);
        }
        if (worst >= MOST) {
            return Finding.fail(worst);
        }
        return worst >= HALF ? Finding.flag(worst) : Finding.pass(worst);
    }

    private static int[] histogram(String text) {
        int[] counts = new int[256];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            counts[(c ^ (c >> 8)) & 0xFF]++;
        }
        return counts;
    }

    /** Which share of the lines of eight characters or more stands in an earlier line. */
    private static int repeatedLinesPpm(String text) {
        int[] hashes = text.lines()
                .map(String::strip)
                .filter(line -> line.length() >= 8)
                .mapToInt(String::hashCode)
                .sorted()
                .toArray();
        if (hashes.length < LEAST_LINES) {
            return 0;
        }
        long distinct = Arrays.stream(hashes).distinct().count();
        return Finding.ppm(hashes.length - distinct, hashes.length);
    }

    /** Which share of the runs repeats. Tables and lists in code are honest however even: they are flagged at most. */
    private static int repeatedRunsPpm(Specimen row) {
        Shingles shingles = row.shingles();
        int all = shingles.hashes().length;
        if (all < LEAST_RUNS) {
            return 0;
        }
        int repeated = Finding.ppm(all - shingles.distinct().length, all);
        return row.kind() == ContentKind.CODE ? Math.min(repeated, MOST - 1) : repeated;
    }

    /** Which share of the characters lies in unbroken runs of what Base64 and hexadecimal are written in. */
    private static int blobsPpm(String text) {
        long inBlobs = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && isEncoded(text.charAt(i))) {
                continue;
            }
            inBlobs += i - start >= BLOB_CHARS ? i - start : 0;
            start = i + 1;
        }
        return Finding.ppm(inBlobs, text.length());
    }

    private static boolean isEncoded(char c) {
        return Letters.isAsciiLetter(c)
                || Letters.isDigit(c)
                || c == '+'
                || c == '/'
                || c == '='
                || c == '-'
                || c == '_';
    }
}
