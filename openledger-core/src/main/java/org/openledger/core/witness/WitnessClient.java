/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.witness;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.Proofs;
import org.openledger.audit.Witness;
import org.openledger.core.log.NoteKey;

/**
 * One witness, as it is reached over HTTP (C2SP tlog-witness).
 *
 * <p>Redirects are not followed: a witness is where the policy says. A question has {@value #MAX_ANSWER_BYTES} bytes and one time limit for its answer,
 * however that arrives. Used by one thread.
 */
final class WitnessClient {
    /** The longest answer that is read: room for {@value WitnessReply#MAX_LINES} of the longest signatures known. */
    static final int MAX_ANSWER_BYTES = 65_536;

    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final HttpClient http;
    private final URI address;
    private final NoteKey key;
    private final Duration limit;
    private long lastSize;

    /**
     * A client of a witness that has a URL and counts.
     *
     * @param limit how long an answer may take, from the first byte of the question to the last of the answer
     * @throws IllegalArgumentException when URL or key cannot be used
     */
    WitnessClient(Witness witness, HttpClient http, Duration limit) {
        this.http = http;
        this.address = address(witness);
        this.key = NoteKey.parse(witness.vkey());
        this.limit = limit;
    }

    private static URI address(Witness witness) {
        String prefix = witness.url().orElseThrow();
        try {
            URI uri = new URI(prefix.endsWith("/") ? prefix + "add-checkpoint" : prefix + "/add-checkpoint");
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(unusable(witness, prefix), e);
        }
        throw new IllegalArgumentException(unusable(witness, prefix));
    }

    private static String unusable(Witness witness, String prefix) {
        return "witness " + witness.name() + " has the URL \"" + prefix + "\": give one of http or https with a host";
    }

    /**
     * Asks for a cosignature, from the size that the witness is believed to know; told another that the log has, it asks once more from there.
     *
     * @return completes within about twice the limit, and never with an exception
     */
    CompletableFuture<WitnessAnswer> ask(Proofs log, Checkpoint checkpoint) {
        long from = Math.min(lastSize, checkpoint.size());
        return CompletableFuture.completedFuture(from)
                .thenCompose(size -> send(log, size, checkpoint))
                .thenCompose(
                        answer -> answer instanceof WitnessAnswer.Elsewhere other && canProve(other, from, checkpoint)
                                ? send(log, other.size(), checkpoint)
                                : CompletableFuture.completedFuture(answer))
                .exceptionally(failure -> new WitnessAnswer.Unreachable("no question could be sent: " + failure));
    }

    private static boolean canProve(WitnessAnswer.Elsewhere other, long asked, Checkpoint checkpoint) {
        return other.size() != asked && other.size() <= checkpoint.size();
    }

    /** Keeps in mind which size the witness cosigned, so that the next question begins there. */
    void cosigned(long size) {
        lastSize = size;
    }

    private CompletableFuture<WitnessAnswer> send(Proofs log, long from, Checkpoint checkpoint) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofByteArray(AddCheckpoint.body(log, from, checkpoint)))
                .build();
        CompletableFuture<HttpResponse<String>> exchange =
                http.sendAsync(request, head -> new BoundedText(MAX_ANSWER_BYTES));
        return exchange.copy()
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .handle((response, failure) -> {
                    // Ends an exchange that took too long; one that is complete it leaves alone.
                    exchange.cancel(true);
                    return failure == null ? answer(response, checkpoint) : unreachable(failure);
                });
    }

    private WitnessAnswer answer(HttpResponse<String> response, Checkpoint checkpoint) {
        return switch (response.statusCode()) {
            case OK -> WitnessReply.cosignature(response.body(), key, checkpoint);
            case CONFLICT -> WitnessReply.size(response.body());
            default -> new WitnessAnswer.Refused(response.statusCode());
        };
    }

    private WitnessAnswer unreachable(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return new WitnessAnswer.Unreachable(
                cause instanceof TimeoutException ? "no answer within " + limit.toMillis() + " ms" : cause.toString());
    }
}
