/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.LedgerView;
import org.openledger.OpenLedger;
import org.openledger.spi.KeyVault;

/** A program that opens a ledger from a file of leaves and prints height, digest and state root: for another JVM, locale and zone to come to the same. */
public final class ReplayDigest {

    private ReplayDigest() {}

    /**
     * Runs the program.
     *
     * @param arguments the file, and the number of checking threads
     * @throws IOException if the file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        LeafFile leaves = LeafFile.read(Path.of(arguments[0]));
        try (OpenLedger ledger = OpenLedger.builder()
                .storage(leaves)
                .keyVault(new NoKeys())
                .operator(Town.OPERATOR)
                .threads(Integer.parseInt(arguments[1]))
                .build()) {
            System.out.println(line(ledger.read()));
        }
    }

    static String line(LedgerView view) {
        return view.height() + " " + view.digest() + " " + view.stateRoot();
    }

    /** Whoever only replays needs no keys. */
    private static final class NoKeys implements KeyVault {

        @Override
        public void create(Bytes name, byte[] key) {
            throw new UnsupportedOperationException("replaying creates no keys");
        }

        @Override
        public Optional<byte[]> use(Bytes name) {
            return Optional.empty();
        }

        @Override
        public void destroy(Bytes name) {}
    }
}
