/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import org.openledger.OpenLedgerException;
import org.openledger.core.cbor.CborException;
import org.openledger.spi.Entropy;

/**
 * A secret key at rest: one file, sealed under a passphrase.
 *
 * <p>The passphrase goes through scrypt (RFC 7914), the key is sealed by AES-256-GCM together with everything else in the file, so nothing in it can be
 * changed unnoticed. On POSIX systems only the owner may read the file. A file that exists is never overwritten: it may hold the only copy of a key.
 */
public final class KeyFile {
    /** The longest file that is read; one that was written has some 200 bytes. */
    public static final int MAX_FILE_BYTES = 1024;

    private KeyFile() {}

    /**
     * Writes a key to a new file, so that guessing one passphrase costs about half a second and 128 MiB of memory.
     *
     * @param passphrase not empty; the caller overwrites it after use
     * @throws IllegalArgumentException when the passphrase is empty
     * @throws OpenLedgerException when the file exists or cannot be written
     */
    public static void create(Path file, SecretKey key, char[] passphrase, Entropy entropy) {
        create(file, key, passphrase, entropy, SealedKey.DEFAULT_LOG_COST);
    }

    static void create(Path file, SecretKey key, char[] passphrase, Entropy entropy, int logCost) {
        byte[] utf8 = utf8(passphrase);
        try (SeekableByteChannel channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file))) {
            channel.write(
                    ByteBuffer.wrap(SealedKey.seal(key, utf8, entropy, logCost).encode()));
        } catch (FileAlreadyExistsException e) {
            throw new OpenLedgerException(
                    "KEY_FILE_EXISTS", file + " exists and is not overwritten; give another path", e);
        } catch (IOException e) {
            throw new OpenLedgerException("KEY_FILE_NOT_WRITTEN", "cannot write the key to " + file, e);
        } finally {
            Arrays.fill(utf8, (byte) 0);
        }
    }

    /**
     * Reads a key.
     *
     * @param passphrase the one it was written with; the caller overwrites it after use
     * @throws OpenLedgerException when the file cannot be read, is no key file, was changed, or the passphrase is another
     */
    public static SecretKey read(Path file, char[] passphrase) {
        byte[] utf8 = utf8(passphrase);
        try {
            return SealedKey.decode(bytes(file))
                    .open(utf8)
                    .orElseThrow(() -> new OpenLedgerException(
                            "WRONG_PASSPHRASE",
                            file + " does not open: the passphrase is another, or the file was changed"));
        } catch (CborException | IllegalArgumentException e) {
            throw new OpenLedgerException("NOT_A_KEY_FILE", file + " is no key file", e);
        } finally {
            Arrays.fill(utf8, (byte) 0);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            long size = Files.size(file);
            if (size > MAX_FILE_BYTES) {
                throw new OpenLedgerException(
                        "NOT_A_KEY_FILE", file + " has " + size + " bytes; a key file has at most " + MAX_FILE_BYTES);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new OpenLedgerException("KEY_FILE_NOT_READ", "cannot read the key in " + file, e);
        }
    }

    private static byte[] utf8(char[] passphrase) {
        if (passphrase.length == 0) {
            throw new IllegalArgumentException("the passphrase is empty; an unprotected key is not written");
        }
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes).flip();
        encoded.put(new byte[bytes.length]);
        return bytes;
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
