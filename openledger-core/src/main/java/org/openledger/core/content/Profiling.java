/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openledger.audit.Hash;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.Edge;
import org.openledger.datanet.QualityProfile;
import org.openledger.datanet.Work;
import org.openledger.party.AccountId;

/** Counts what a version's profile says, row by row in order of their ids; the same rows give the same numbers on every machine. */
public final class Profiling {
    private static final long WHOLE = 1_000_000;

    private final ContentKind kind;
    private final long published;
    private final long staleAfter;
    private final Set<Hash> seen = new TreeSet<>();
    private final Map<AccountId, Long> authors = new TreeMap<>();
    private final Map<ContributionId, Map<String, Long>> labels = new TreeMap<>();
    private int rows;
    private long material;
    private long duplicates;
    private long stale;
    private long cells;
    private long blank;

    /**
     * Nothing counted yet.
     *
     * @param kind what the rows are
     * @param published when the version was, in milliseconds since 1970
     * @param staleAfter what stale means, in milliseconds
     */
    public Profiling(ContentKind kind, long published, long staleAfter) {
        this.kind = kind;
        this.published = published;
        this.staleAfter = staleAfter;
    }

    /** Counts one row. */
    public void add(Contribution row, long committed, Optional<Derivation> derivation, Optional<Content> content) {
        rows++;
        authors.merge(row.author(), 1L, Long::sum);
        stale += published - committed >= staleAfter ? 1 : 0;
        Work work = derivation.map(Derivation::work).orElse(Work.RAW);
        if (work == Work.LABEL && content.isPresent()) {
            String label = content.get().text().strip();
            List<Edge> edges = derivation.map(Derivation::edges).orElse(List.of());
            edges.forEach(edge -> labels.computeIfAbsent(edge.parent(), parent -> new TreeMap<>())
                    .merge(label, 1L, Long::sum));
        }
        if (work == Work.RAW || work == Work.CLEAN) {
            material++;
            duplicates += content.isPresent() && !seen.add(fingerprint(content.get())) ? 1 : 0;
        }
        countBlank(content);
    }

    private void countBlank(Optional<Content> content) {
        if (content.isPresent() && kind == ContentKind.TABULAR) {
            Cells table = new Cells(content.get().text());
            cells += table.cells();
            blank += table.blank();
        } else {
            cells++;
            blank += content.isEmpty() || (kind.isText() && content.get().text().isBlank()) ? 1 : 0;
        }
    }

    private Hash fingerprint(Content content) {
        return Hash.sha256(
                kind.isText()
                        ? content.text().replaceAll("\\s+", "").getBytes(StandardCharsets.UTF_8)
                        : content.bytes().toArray());
    }

    /** What was counted. */
    public QualityProfile profile() {
        Map<String, Long> classes = new TreeMap<>();
        long said = 0;
        long agreed = 0;
        for (Map<String, Long> of : labels.values()) {
            String best = "";
            long most = 0;
            for (Map.Entry<String, Long> label : of.entrySet()) {
                said += label.getValue();
                if (label.getValue() > most) {
                    most = label.getValue();
                    best = label.getKey();
                }
            }
            agreed += most;
            classes.merge(best, 1L, Long::sum);
        }
        return new QualityProfile(
                rows,
                ppm(duplicates, material),
                ppm(stale, rows),
                ppm(most(authors), rows),
                ppm(most(classes), labels.size()),
                ppm(blank, cells),
                ppm(said - agreed, said),
                staleAfter);
    }

    private static long most(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static int ppm(long part, long whole) {
        return whole == 0 ? 0 : (int) (part * WHOLE / whole);
    }
}
