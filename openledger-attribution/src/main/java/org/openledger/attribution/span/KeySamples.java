/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

/**
 * The first tokens of every {@value #STRIDE}th suffix in order, packed into one {@code long} each: 4 narrow tokens or 2 wide ones.
 *
 * <p>A search narrows the suffix array to about {@value #STRIDE} ranks here, in a table that stays in the processor's caches, before it
 * pays a cache miss per probe. Costs 1/16 byte per token, and, unlike a table over all first pairs, shrinks with the text.
 */
final class KeySamples {

    /** How many ranks lie between samples. */
    static final int STRIDE = 128;

    private final long[] keys;
    private final int ranks;
    private final int tokensPerKey;

    KeySamples(long[] keys, int ranks, int bytesPerToken) {
        this.keys = keys;
        this.ranks = ranks;
        this.tokensPerKey = Long.BYTES / bytesPerToken;
    }

    static KeySamples of(TokenStore tokens, SuffixStore suffixes) {
        int ranks = tokens.size();
        int width = Long.BYTES / tokens.bytesPerToken();
        long[] keys = new long[count(ranks)];
        for (int i = 0; i < keys.length; i++) {
            int position = suffixes.at(i * STRIDE);
            long key = 0;
            for (int k = 0; k < width; k++) {
                long token = position + k < ranks ? tokens.at(position + k) : TokenStore.SEPARATOR;
                key = key << (Long.SIZE / width) | token;
            }
            keys[i] = key ^ Long.MIN_VALUE;
        }
        return new KeySamples(keys, ranks, tokens.bytesPerToken());
    }

    /** Returns how many samples an array of this many ranks has. */
    static int count(int ranks) {
        return (int) (((long) ranks + STRIDE - 1) / STRIDE);
    }

    long[] keys() {
        return keys;
    }

    /** Returns how many tokens a key decides. */
    int width() {
        return tokensPerKey;
    }

    /** Returns the first sample whose key is not below all suffixes that begin like the query. */
    int firstAtLeast(int[] query, int from, int to) {
        return lowerBound(pack(query, from, to, 0), 0, keys.length);
    }

    /** Returns the first sample, from a given one on, whose key is above all suffixes that begin like the query: fast if that is near. */
    int firstAbove(int[] query, int from, int to, int least) {
        long key = pack(query, from, to, -1);
        int low = least;
        int step = 1;
        while (step <= keys.length - low && keys[low + step - 1] <= key) {
            low += step;
            step <<= 1;
        }
        int high = low + Math.min(step, keys.length - low);
        return key == Long.MAX_VALUE ? keys.length : lowerBound(key + 1, low, high);
    }

    /** Returns the lowest rank that may come first behind all that is before this sample. */
    int rankBehind(int sample) {
        return sample == 0 ? 0 : (sample - 1) * STRIDE + 1;
    }

    /** Returns the rank of this sample, or the number of ranks behind the last. */
    int rankOf(int sample) {
        return sample == keys.length ? ranks : sample * STRIDE;
    }

    /** Packs the first tokens in the order of signed comparison and fills up with zeros or ones. */
    private long pack(int[] query, int from, int to, long filler) {
        int bits = Long.SIZE / tokensPerKey;
        int used = Math.min(tokensPerKey, to - from);
        long key = 0;
        for (int k = 0; k < used; k++) {
            key = key << bits | query[from + k];
        }
        int free = Long.SIZE - used * bits;
        if (free == Long.SIZE) {
            key = filler;
        } else if (free > 0) {
            key = key << free | (filler >>> (Long.SIZE - free));
        }
        return key ^ Long.MIN_VALUE;
    }

    private int lowerBound(long key, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (keys[mid] < key) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }
}
