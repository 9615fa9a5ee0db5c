/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A server that answers whatever it is told to: for clients that must not believe everything. */
public final class LyingWitness implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "lying-witness");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger asked = new AtomicInteger();

    /**
     * What it says.
     *
     * @param status of HTTP
     * @param body the text, which is sent over and over
     * @param times how often, 0 for an empty body
     * @param pause before each time
     */
    public record Says(int status, String body, int times, Duration pause) {

        /** Says it once and at once. */
        public static Says once(int status, String body) {
            return new Says(status, body, 1, Duration.ZERO);
        }
    }

    private LyingWitness(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts it on a free port of this machine.
     *
     * @param says what it answers to the body of a question
     */
    public static LyingWitness start(Function<String, Says> says) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LyingWitness witness = new LyingWitness(server);
            server.setExecutor(witness.threads);
            server.createContext("/", exchange -> witness.serve(exchange, says));
            server.start();
            return witness;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the witness", e);
        }
    }

    /** Its submission prefix. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How often it was asked. */
    public int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange, Function<String, Says> says) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            Says answer = says.apply(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(answer.status, answer.times == 0 ? -1 : 0);
            for (int i = 0; i < answer.times; i++) {
                Thread.sleep(answer.pause.toMillis());
                exchange.getResponseBody().write(answer.body.getBytes(UTF_8));
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
