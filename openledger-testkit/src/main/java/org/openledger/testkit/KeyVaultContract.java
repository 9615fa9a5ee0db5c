/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.openledger.Bytes;
import org.openledger.OpenLedgerException;
import org.openledger.spi.KeyVault;

/** The laws of a {@link KeyVault}: erasure is only as good as the vault that forgets. */
public abstract class KeyVaultContract {

    private static final Bytes NAME = Bytes.of(new byte[] {1, 2, 3});

    /** Binds the laws to the vaults that the subclass opens. */
    protected KeyVaultContract() {}

    /** Returns a new and empty vault. */
    protected abstract KeyVault open();

    /**
     * Opens again what lies behind a vault, as the next process would.
     *
     * @param vault a vault that {@link #open} returned
     * @return the same keys; by default the vault itself, for those that do not outlive their process
     */
    protected KeyVault reopen(KeyVault vault) {
        return vault;
    }

    @Law("A key comes back to the byte under its name and under no other.")
    void K01_keysComeBack() {
        KeyVault vault = open();
        vault.create(NAME, key(1));
        vault.create(Bytes.of(new byte[] {1, 2, 4}), key(2));
        assertThat(vault.use(NAME)).hasValueSatisfying(key -> assertThat(key).isEqualTo(key(1)));
        assertThat(vault.use(Bytes.of(new byte[] {1, 2}))).isEmpty();
    }

    @Law("A name is used once: creating it again is refused, and the first key stays.")
    void K02_namesAreUnique() {
        KeyVault vault = open();
        vault.create(NAME, key(1));
        assertThatThrownBy(() -> vault.create(NAME, key(2)))
                .isInstanceOfAny(
                        IllegalArgumentException.class, IllegalStateException.class, OpenLedgerException.class);
        assertThat(vault.use(NAME)).hasValueSatisfying(key -> assertThat(key).isEqualTo(key(1)));
    }

    @Law("A destroyed key is gone, for this process and the next; destroying it again does nothing.")
    void K03_destroyedKeysAreGone() {
        KeyVault vault = open();
        Bytes other = Bytes.of(new byte[] {9});
        vault.create(NAME, key(1));
        vault.create(other, key(2));
        vault.destroy(NAME);
        assertThatCode(() -> vault.destroy(NAME)).doesNotThrowAnyException();
        assertThatCode(() -> vault.destroy(Bytes.of(new byte[] {8}))).doesNotThrowAnyException();
        for (KeyVault seen : List.of(vault, reopen(vault))) {
            assertThat(seen.use(NAME)).isEmpty();
            assertThat(seen.use(other)).isPresent();
        }
    }

    @Law("A key of another length is refused.")
    void K04_keysHaveTheirLength() {
        KeyVault vault = open();
        for (int length : List.of(0, KeyVault.KEY_BYTES - 1, KeyVault.KEY_BYTES + 1)) {
            assertThatIllegalArgumentException().isThrownBy(() -> vault.create(NAME, new byte[length]));
        }
        assertThat(vault.use(NAME)).isEmpty();
    }

    @Law("What the caller does to the array that it gave or got changes nothing.")
    void K05_keysAreTheVaultsOwn() {
        KeyVault vault = open();
        byte[] given = key(5);
        vault.create(NAME, given);
        given[0] ^= 1;
        vault.use(NAME).orElseThrow()[1] ^= 1;
        assertThat(vault.use(NAME)).hasValueSatisfying(key -> assertThat(key).isEqualTo(key(5)));
    }

    @Law("Of threads that create the same name, one succeeds, and its key is kept.")
    void K06_creatingExcludes() {
        KeyVault vault = open();
        java.util.Set<Integer> created = java.util.concurrent.ConcurrentHashMap.newKeySet();
        Together.run(4, thread -> {
            try {
                vault.create(NAME, key(thread));
                created.add(thread);
            } catch (RuntimeException taken) {
                assertThat(taken)
                        .isInstanceOfAny(
                                IllegalArgumentException.class, IllegalStateException.class, OpenLedgerException.class);
            }
        });
        assertThat(created).hasSize(1);
        int winner = created.iterator().next();
        assertThat(vault.use(NAME)).hasValueSatisfying(key -> assertThat(key).isEqualTo(key(winner)));
    }

    private static byte[] key(int seed) {
        byte[] key = new byte[KeyVault.KEY_BYTES];
        Arrays.fill(key, (byte) seed);
        return key;
    }
}
