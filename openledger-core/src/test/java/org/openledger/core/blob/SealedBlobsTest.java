/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.openledger.Bytes;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.datanet.Content;
import org.openledger.privacy.Salt;
import org.openledger.spi.BlobStore;
import org.openledger.spi.KeyVault;

/** What is sealed opens again until its key is destroyed, and nothing else opens. */
class SealedBlobsTest {
    private static final Salt SALT = Salt.of(new byte[32]);

    private final Stores stores = new Stores();
    private final SealedBlobs blobs = new SealedBlobs(stores, stores, new Random(1)::nextBytes);

    @Property(tries = 200)
    void whatIsSealedOpens(
            @ForAll @Size(max = 300) byte[] bytes,
            @ForAll @Size(32) byte[] salt,
            @ForAll @StringLength(max = Content.MAX_NAME) String name) {
        if (!UTF_8.newEncoder().canEncode(name)) {
            return;
        }
        Hash hash = blobs.seal(Salt.of(salt), name, bytes);
        assertThat(blobs.open(hash)).isEqualTo(new Opening.Opened(Salt.of(salt), name, Bytes.of(bytes)));
    }

    @Test
    void theSameContentIsSealedDifferentlyEachTime() {
        Hash one = blobs.seal(SALT, "n", new byte[100]);
        Hash two = blobs.seal(SALT, "n", new byte[100]);
        assertThat(one).isNotEqualTo(two);
        assertThat(stores.keys).hasSize(2);
    }

    @Test
    void theKeyIsKeptBeforeTheBlob() {
        blobs.seal(SALT, "n", new byte[1]);
        assertThat(stores.calls).containsExactly("key", "blob");
    }

    @Test
    void whatWasNeverStoredIsMissing() {
        assertThat(blobs.open(Hash.ZERO)).isEqualTo(new Opening.Missing());
        assertThat(blobs.erase(Hash.ZERO)).isFalse();
    }

    @Test
    void whatIsErasedStaysErasedAndNothingElseIs() {
        Hash one = blobs.seal(SALT, "", new byte[1]);
        Hash two = blobs.seal(SALT, "", new byte[2]);
        assertThat(blobs.erase(one)).isTrue();
        assertThat(blobs.open(one)).isEqualTo(new Opening.Erased());
        assertThat(blobs.erase(one)).isTrue();
        assertThat(blobs.open(two)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void noChangedBitOpens() {
        byte[] sealed = stores.get(blobs.seal(SALT, "name", new byte[20])).orElseThrow();
        for (int bit = SealedBytes.KEY_NAME * 8; bit < sealed.length * 8; bit += 3) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Hash hash = stores.put(changed);
            assertThatThrownBy(() -> blobs.open(hash)).isInstanceOf(TamperedException.class);
        }
        Hash tooShort = stores.put(new byte[SealedBytes.LEAST - 1]);
        assertThatThrownBy(() -> blobs.open(tooShort)).isInstanceOf(TamperedException.class);
    }

    @Test
    void aBlobOpensUnderTheNameOfItsKeyAlone() {
        byte[] sealed = stores.get(blobs.seal(SALT, "", new byte[9])).orElseThrow();
        Bytes name = Bytes.of(Arrays.copyOf(sealed, SealedBytes.KEY_NAME));
        Bytes other = Bytes.of(new byte[SealedBytes.KEY_NAME]);
        stores.create(other, stores.use(name).orElseThrow());
        System.arraycopy(other.toArray(), 0, sealed, 0, SealedBytes.KEY_NAME);
        Hash hash = stores.put(sealed);
        assertThatThrownBy(() -> blobs.open(hash)).isInstanceOf(TamperedException.class);
    }

    @Test
    void contentsAreBounded() {
        assertThat(blobs.open(blobs.seal(SALT, "", new byte[Content.MAX_BYTES])))
                .isInstanceOf(Opening.Opened.class);
        assertThatIllegalArgumentException().isThrownBy(() -> blobs.seal(SALT, "", new byte[Content.MAX_BYTES + 1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blobs.seal(SALT, "n".repeat(Content.MAX_NAME + 1), new byte[1]));
    }

    private static final class Stores implements BlobStore, KeyVault {
        private final Map<Hash, byte[]> blobs = new HashMap<>();
        private final Map<Bytes, byte[]> keys = new HashMap<>();
        private final List<String> calls = new ArrayList<>();

        @Override
        public Hash put(byte[] bytes) {
            calls.add("blob");
            Hash hash = Hash.sha256(bytes);
            blobs.put(hash, bytes);
            return hash;
        }

        @Override
        public Optional<byte[]> get(Hash hash) {
            return Optional.ofNullable(blobs.get(hash));
        }

        @Override
        public void delete(Hash hash) {
            blobs.remove(hash);
        }

        @Override
        public void create(Bytes name, byte[] key) {
            calls.add("key");
            keys.put(name, key);
        }

        @Override
        public Optional<byte[]> use(Bytes name) {
            return Optional.ofNullable(keys.get(name));
        }

        @Override
        public void destroy(Bytes name) {
            keys.remove(name);
        }
    }
}
