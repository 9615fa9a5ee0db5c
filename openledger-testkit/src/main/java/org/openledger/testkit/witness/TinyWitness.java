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
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.Hash;
import org.openledger.testkit.ledger.PlainSigner;

/**
 * A witness over real HTTP that keeps all the rules of C2SP tlog-witness: it cosigns a checkpoint only when that continues the one that it cosigned before.
 *
 * <p>What it cosigned last lies in a folder, one file for each log, and is there before it answers; a witness that is started again on the folder knows it. A
 * checkpoint that it refuses as no continuation it keeps as {@link #refused}, beside what it knew. It is for tests: one key from a name, one connection after the other.
 */
public final class TinyWitness implements AutoCloseable {
    private static final int COSIGNATURE = 4;
    private static final int MAX_REQUEST_BYTES = 1_100_000;

    private final String name;
    private final PlainSigner key;
    private final Map<String, String> logs;
    private final Path folder;
    private final InstantSource clock;
    private final HttpServer server;
    private final List<Refused> refused = new CopyOnWriteArrayList<>();

    /**
     * Two checkpoints that the same key signed, of which the later was not cosigned.
     *
     * @param known what the witness had cosigned
     * @param offered what it was then offered
     */
    public record Refused(Checkpoint known, Checkpoint offered) {

        /** Whether the two alone prove that the log forked: one size, two roots. Anything else may as well be a bad proof. */
        public boolean isEquivocation() {
            return known.size() == offered.size() && !known.root().equals(offered.root());
        }
    }

    private TinyWitness(String name, Map<String, String> logs, Path folder, InstantSource clock, HttpServer server) {
        this.name = name;
        this.key = PlainSigner.of("witness " + name);
        this.logs = Map.copyOf(logs);
        this.folder = folder;
        this.clock = clock;
        this.server = server;
    }

    /**
     * Starts a witness on a free port of this machine.
     *
     * @param name of its key
     * @param logs the keys of the logs that it watches, as text, by their origins
     * @param folder where it keeps what it cosigned; what lies there it knows
     * @param clock the time in its cosignatures
     */
    public static TinyWitness start(String name, Map<String, String> logs, Path folder, InstantSource clock) {
        try {
            Files.createDirectories(folder);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TinyWitness witness = new TinyWitness(name, logs, folder, clock, server);
            server.createContext("/", witness::serve);
            server.start();
            return witness;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the witness " + name, e);
        }
    }

    /** Its submission and monitoring prefix. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w");
    }

    /** The key of its cosignatures, as text. */
    public String vkey() {
        return Note.vkey(name, COSIGNATURE, key.key().bytes().toArray());
    }

    /** The line of a policy that names it {@code as}. */
    public String policyLine(String as) {
        return "witness " + as + " " + vkey() + " " + url() + "\n";
    }

    /** What it refused to cosign because it does not continue what it knew. */
    public List<Refused> refused() {
        return List.copyOf(refused);
    }

    /** The largest size that it has cosigned of a log, 0 if none. */
    public long size(String origin) {
        return known(origin).map(Checkpoint::size).orElse(0L);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readNBytes(MAX_REQUEST_BYTES);
            if (exchange.getRequestMethod().equals("POST") && path.equals("/w/add-checkpoint")) {
                answer(exchange, addCheckpoint(new String(body, UTF_8)));
            } else if (path.matches("/w/[0-9a-f]{64}/checkpoint")) {
                Path file = folder.resolve(path.substring(3, path.length() - "/checkpoint".length()));
                answer(exchange, Files.exists(file) ? new Reply(200, Files.readString(file)) : new Reply(404, ""));
            } else {
                answer(exchange, new Reply(404, ""));
            }
        }
    }

    private record Reply(int status, String body) {}

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body.getBytes(UTF_8);
        if (reply.status == 409) {
            exchange.getResponseHeaders().set("Content-Type", "text/x.tlog.size");
        }
        exchange.sendResponseHeaders(reply.status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private synchronized Reply addCheckpoint(String body) {
        Request request;
        Checkpoint offered;
        try {
            request = Request.parse(body);
            offered = Checkpoint.parse(request.checkpoint());
        } catch (IllegalArgumentException e) {
            return new Reply(400, "");
        }
        String logKey = logs.get(offered.origin());
        if (logKey == null) {
            return new Reply(404, "");
        }
        if (!Note.isSignedBy(logKey, request.text(), request.signatures())) {
            return new Reply(403, "");
        }
        if (request.oldSize() > offered.size()) {
            return new Reply(400, "");
        }
        Optional<Checkpoint> known = known(offered.origin());
        long size = known.map(Checkpoint::size).orElse(0L);
        if (request.oldSize() != size) {
            known.filter(last -> new Refused(last, offered).isEquivocation())
                    .ifPresent(last -> refused.add(new Refused(last, offered)));
            return new Reply(409, size + "\n");
        }
        if (!continues(known, offered, request.proof())) {
            known.ifPresent(last -> refused.add(new Refused(last, offered)));
            return new Reply(422, "");
        }
        return new Reply(200, cosign(request, offered));
    }

    private static boolean continues(Optional<Checkpoint> known, Checkpoint offered, List<Hash> proof) {
        if (known.isEmpty() || known.get().size() == 0) {
            boolean rightlyEmpty = offered.size() > 0 || offered.root().equals(Hash.of(Note.sha256()));
            return proof.isEmpty() && rightlyEmpty;
        }
        Checkpoint last = known.get();
        return Consistency.holds(last.size(), last.root(), offered.size(), offered.root(), proof);
    }

    private String cosign(Request request, Checkpoint offered) {
        long time = clock.instant().getEpochSecond();
        byte[] message = ("cosignature/v1\ntime " + time + "\n" + request.text()).getBytes(UTF_8);
        byte[] timed = Note.join(ByteBuffer.allocate(Long.BYTES).putLong(time).array(), key.sign(Hash.ZERO, message));
        String line = Note.line(name, COSIGNATURE, key.key().bytes().toArray(), timed);
        keep(offered.origin(), request.text() + "\n" + request.signatures() + line);
        return line;
    }

    private void keep(String origin, String note) {
        Path file = file(origin);
        Path beside = folder.resolve(file.getFileName() + ".new");
        try {
            Files.writeString(beside, note);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the checkpoint of " + origin, e);
        }
    }

    private Optional<Checkpoint> known(String origin) {
        Path file = file(origin);
        try {
            return Files.exists(file) ? Optional.of(Checkpoint.parse(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private Path file(String origin) {
        return folder.resolve(HexFormat.of().formatHex(Note.sha256(origin.getBytes(UTF_8))));
    }
}
