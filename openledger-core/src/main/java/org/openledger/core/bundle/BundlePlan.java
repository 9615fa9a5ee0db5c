/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.bundle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.openledger.Bytes;
import org.openledger.OpenLedgerException;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Credit;
import org.openledger.attribution.Span;
import org.openledger.audit.AuditBundle;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.Proofs;
import org.openledger.core.blob.Opening;
import org.openledger.core.codec.Attributions;
import org.openledger.core.codec.Envelopes;
import org.openledger.core.codec.Leaves;
import org.openledger.core.content.Openings;
import org.openledger.core.content.Rows;
import org.openledger.core.state.LedgerState;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.model.ModelVersion;
import org.openledger.party.AccountId;
import org.openledger.spi.Attributor.AttributionQuery;

/**
 * What a bundle about one answer holds, as far as the state knows it; the rest is read and opened when it is built.
 *
 * @param request which answer
 * @param settlement how it was settled
 * @param model which model answered
 * @param versionRows the rows of the model's version, in order of their ids
 * @param leaves where the log speaks of it
 */
public record BundlePlan(
        InferenceRequest request,
        Settlement settlement,
        ModelVersion model,
        List<Contribution> versionRows,
        LeafIndex leaves) {

    /** Copies the list. */
    public BundlePlan {
        versionRows = List.copyOf(versionRows);
    }

    /**
     * Looks a request up.
     *
     * @throws IllegalArgumentException if it is unknown or not settled
     */
    public static BundlePlan of(LedgerState state, RequestId id, LeafIndex leaves) {
        InferenceRequest request = state.request(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        id + " is unknown: there are " + state.requests() + " requests, numbered from 0"));
        Settlement settlement = state.settlement(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        id + " is " + request.status() + ": only a settled request has a bundle"));
        ModelVersion model = state.model(request.model()).orElseThrow();
        List<Contribution> rows = state.rows(model.data()).stream()
                .map(row -> state.contribution(row).orElseThrow())
                .toList();
        return new BundlePlan(request, settlement, model, rows, leaves);
    }

    /**
     * Gathers everything. A content that was erased is left out, and with it the profile that needs it.
     *
     * @param proofs the log
     * @param rows where rows are opened
     * @param openings where prompt, output and record are opened
     * @param counts where the model's counts are opened
     * @return the bundle
     * @throws OpenLedgerException {@code BUNDLE_TOO_LARGE} above {@value BundleFile#MAX_BYTES} bytes
     */
    public AuditBundle build(Proofs proofs, Rows rows, Openings openings, CorpusOpenings counts) {
        BundleFile file = new BundleFile(checkpoint(proofs));
        Optional<Opening.Opened> prompt = openings.open(request.prompt());
        Optional<Opening.Opened> output = openings.open(settlement.output());
        Optional<Opening.Opened> record = openings.open(settlement.attribution());
        prompt.ifPresent(opened -> file.prompt(request.id(), opened.salt(), opened.bytes()));
        output.ifPresent(opened -> file.output(opened.salt(), opened.bytes()));
        NavigableSet<ContributionId> cited = new TreeSet<>();
        settlement.credits().forEach(credit -> cited.add(credit.row()));
        if (record.isPresent()) {
            Bytes bytes = record.get().bytes();
            Attribution attribution = Attributions.decode(bytes.toArray());
            file.attribution(bytes);
            cite(attribution, cited);
            if (prompt.isPresent() && output.isPresent()) {
                AttributionQuery query = new AttributionQuery(text(prompt.get()), text(output.get()));
                counts.open(model, query, attribution).ifPresent(file::openings);
            }
        }
        for (Contribution row : versionRows) {
            if (cited.contains(row.id())) {
                rows.opening(row).ifPresent(opened -> file.row(row.id(), opened.salt(), opened.bytes()));
            }
        }
        file.manifest(new Manifest(model.data(), versionRows), cited);
        withKeys(places(cited), proofs)
                .forEach(leaf -> file.leaf(leaf, proofs.leaf(leaf), proofs.inclusion(leaf, file.size())));
        return file.write();
    }

    private static String text(Opening.Opened opened) {
        return new String(opened.bytes().toArray(), StandardCharsets.UTF_8);
    }

    /** The newest checkpoint that witnesses cosigned, if it covers the settlement, behind which no leaf of the bundle lies; otherwise the newest. */
    private Checkpoint checkpoint(Proofs proofs) {
        long last = leaves.end(request.id()).orElseThrow();
        return proofs.cosigned().filter(cosigned -> cosigned.size() > last).orElseGet(proofs::checkpoint);
    }

    private static void cite(Attribution attribution, NavigableSet<ContributionId> cited) {
        attribution.credits().stream().map(Credit::row).forEach(cited::add);
        attribution.evidence().spans().stream().map(Span::row).forEach(cited::add);
    }

    /** How far a row's history matters: until its version was published, or until somebody else was credited for it. */
    private long knownUntil(ContributionId row, long published) {
        long settled = leaves.end(request.id()).orElseThrow();
        return Math.max(published, leaves.reroute(row, settled).orElse(-1) + 1);
    }

    /** Every leaf that says something about the answer: {@code docs/reference/formats.md} §7. */
    private NavigableSet<Long> places(NavigableSet<ContributionId> cited) {
        NavigableSet<Long> places = new TreeSet<>();
        places.add(0L);
        leaves.parameters(request.height()).ifPresent(places::add);
        places.add(request.height());
        places.add(leaves.end(request.id()).orElseThrow());
        places.add(model.height());
        long published = leaves.version(model.data()).orElseThrow();
        places.add(published);
        cited.forEach(row -> places.addAll(leaves.row(row, knownUntil(row, published))));
        return places;
    }

    /** And for every leaf of an account whose key was changed before, the leaf that changed it: its tick is the operator's, whose key never changes. */
    private NavigableSet<Long> withKeys(NavigableSet<Long> places, Proofs proofs) {
        NavigableSet<Long> all = new TreeSet<>(places);
        for (long place : places) {
            AccountId account = Envelopes.decode(
                            Leaves.envelope(proofs.leaf(place)).toArray())
                    .account();
            leaves.key(account, place).ifPresent(all::add);
        }
        return all;
    }
}
