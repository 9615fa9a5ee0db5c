/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.witness;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes a body of HTTP as text, and hangs up on a sender of more than a bound. */
final class BoundedText implements BodySubscriber<String> {
    private final BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);
    private final long most;
    private long received;
    private Flow.@Nullable Subscription sender;

    /**
     * A body of at most that many bytes.
     *
     * @param most in bytes; what is longer fails with an {@link IOException}
     */
    BoundedText(long most) {
        this.most = most;
    }

    @Override
    public CompletionStage<String> getBody() {
        return text.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        sender = subscription;
        text.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> more) {
        received += more.stream().mapToLong(ByteBuffer::remaining).sum();
        if (received <= most) {
            text.onNext(more);
        } else {
            Optional.ofNullable(sender).ifPresent(Flow.Subscription::cancel);
            text.onError(new IOException("an answer of more than " + most + " bytes"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        text.onError(failure);
    }

    @Override
    public void onComplete() {
        if (received <= most) {
            text.onComplete();
        }
    }
}
