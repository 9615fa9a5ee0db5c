/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;

/**
 * Fails rows that mostly stand in one earlier row of somebody else: at least {@value #FAIL_PPM} ppm of what is compared lies in runs that
 * also stand there. A row that resembles its author's own earlier row is flagged: nobody steals from himself, and what is not novel earns
 * nothing anyway.
 *
 * <p>Winnowed fingerprints name the few rows worth comparing; the verdict rests on all runs of that one row. Rows are compared with the
 * earlier row itself, never with what that row resembles, so a chain of small changes does not drift into an accusation. Rows with too
 * few runs, or too few different ones, resemble each other without having been copied: they pass.
 *
 * <p>Remembers 4 bytes for each distinct run of an admitted row, up to {@link Shingles#MAX_SYMBOLS} a row.
 */
final class NearDuplicateCheck implements Check {

    /** How much must stand in the earlier row for a failure. */
    static final int FAIL_PPM = 800_000;

    /** How much for a look by people. */
    static final int FLAG_PPM = 600_000;

    /** How many different runs of code a row needs to be comparable. */
    static final int LEAST_CODE_RUNS = 64;

    /** How many different runs of words. */
    static final int LEAST_WORD_RUNS = 32;

    private static final int WINDOW = 16;
    private static final int CANDIDATES = 4;
    private static final int LEAST_SHARE_OF_VOTES = 4;

    private final ContentKind kind;
    private final FingerprintIndex index = new FingerprintIndex();
    private final List<ContributionId> ids = new ArrayList<>();
    private final List<AccountId> authors = new ArrayList<>();
    private final List<int[]> runs = new ArrayList<>();

    NearDuplicateCheck(ContentKind kind) {
        this.kind = kind;
    }

    @Override
    public String name() {
        return "near-duplicate";
    }

    @Override
    public Finding inspect(Specimen row) {
        Shingles shingles = row.shingles();
        if (shingles.distinct().length < leastRuns()) {
            return Finding.PASS;
        }
        int bestPpm = 0;
        int best = -1;
        for (int earlier : candidates(Winnowing.pick(shingles.hashes(), WINDOW))) {
            int ppm = shingles.coveredPpm(runs.get(earlier));
            if (ppm > bestPpm || (ppm == bestPpm && earlier < best)) {
                bestPpm = ppm;
                best = earlier;
            }
        }
        if (bestPpm < FLAG_PPM) {
            return Finding.pass(bestPpm);
        }
        boolean copied =
                bestPpm >= FAIL_PPM && !authors.get(best).equals(row.candidate().author());
        return (copied ? Finding.fail(bestPpm) : Finding.flag(bestPpm)).at(ids.get(best));
    }

    @Override
    public void admit(Specimen row) {
        Shingles shingles = row.shingles();
        int[] distinct = shingles.distinct();
        if (distinct.length >= leastRuns()) {
            index.add(ids.size(), Winnowing.pick(shingles.hashes(), WINDOW));
            ids.add(row.candidate().id());
            authors.add(row.candidate().author());
            runs.add(distinct);
        }
    }

    private int leastRuns() {
        return kind == ContentKind.CODE ? LEAST_CODE_RUNS : LEAST_WORD_RUNS;
    }

    /** The rows with most fingerprints in common, the earlier of equals first, if they share enough to be worth a comparison. */
    private int[] candidates(int[] fingerprints) {
        int[] votes = new int[ids.size()];
        for (int fingerprint : fingerprints) {
            index.vote(fingerprint, votes);
        }
        int[] best = new int[CANDIDATES];
        int size = 0;
        for (int row = 0; row < votes.length; row++) {
            if (votes[row] * LEAST_SHARE_OF_VOTES < fingerprints.length) {
                continue;
            }
            int at = size < CANDIDATES ? size++ : CANDIDATES;
            while (at > 0 && votes[best[at - 1]] < votes[row]) {
                if (at < CANDIDATES) {
                    best[at] = best[at - 1];
                }
                at--;
            }
            if (at < CANDIDATES) {
                best[at] = row;
            }
        }
        return Arrays.copyOf(best, size);
    }
}
