/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.openledger.audit.Hash;

/** The definitions of RFC 6962 §2.1 word for word, without any thought of speed: the oracle. */
final class RfcTree {
    private RfcTree() {}

    /** A leaf for tests. */
    static byte[] entry(long index) {
        return ("leaf " + index).getBytes(StandardCharsets.UTF_8);
    }

    static List<byte[]> entries(int count) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(i));
        }
        return entries;
    }

    /** MTH(D[n]). */
    static Hash root(List<byte[]> d) {
        int n = d.size();
        if (n == 0) {
            return sha256();
        }
        if (n == 1) {
            return sha256(new byte[] {0}, d.get(0));
        }
        int k = split(n);
        return sha256(
                new byte[] {1},
                root(d.subList(0, k)).bytes(),
                root(d.subList(k, n)).bytes());
    }

    /** PATH(m, D[n]). */
    static List<Hash> path(int m, List<byte[]> d) {
        int n = d.size();
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        return m < k
                ? append(path(m, d.subList(0, k)), root(d.subList(k, n)))
                : append(path(m - k, d.subList(k, n)), root(d.subList(0, k)));
    }

    /** PROOF(m, D[n]). */
    static List<Hash> proof(int m, List<byte[]> d) {
        return subproof(m, d, true);
    }

    private static List<Hash> subproof(int m, List<byte[]> d, boolean known) {
        int n = d.size();
        if (m == n) {
            return known ? List.of() : List.of(root(d));
        }
        int k = split(n);
        return m <= k
                ? append(subproof(m, d.subList(0, k), known), root(d.subList(k, n)))
                : append(subproof(m - k, d.subList(k, n), false), root(d.subList(0, k)));
    }

    /** The largest power of two below n. */
    private static int split(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> append(List<Hash> list, Hash hash) {
        List<Hash> longer = new ArrayList<>(list);
        longer.add(hash);
        return longer;
    }

    private static Hash sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return Hash.of(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
