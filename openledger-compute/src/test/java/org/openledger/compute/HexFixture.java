/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Files written by hand: lines of bytes in hexadecimal, and remarks behind a {@code #}. */
public final class HexFixture {

    private HexFixture() {}

    /** The bytes of a fixture beside this package. */
    public static byte[] bytes(String name) {
        try (InputStream in = HexFixture.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no test resource " + name);
            }
            String digits = new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replace(" ", ""))
                    .collect(Collectors.joining());
            return HexFormat.of().parseHex(digits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
