/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.internal.Require;
import org.openledger.spi.KeyVault;

/** Keys in memory. Thread-safe; a destroyed key is overwritten. The keys end with the process. */
public final class MemoryKeyVault implements KeyVault {

    private final Map<Bytes, byte[]> keys = new HashMap<>();

    /** Creates an empty vault. */
    public MemoryKeyVault() {}

    @Override
    public synchronized void create(Bytes name, byte[] key) {
        byte[] own = Require.length(key, KEY_BYTES, "key");
        if (keys.putIfAbsent(name, own) != null) {
            throw new IllegalArgumentException("a key named " + name + " is there already: give a new name");
        }
    }

    @Override
    public synchronized Optional<byte[]> use(Bytes name) {
        return Optional.ofNullable(keys.get(name)).map(byte[]::clone);
    }

    @Override
    public synchronized void destroy(Bytes name) {
        byte[] destroyed = keys.remove(name);
        if (destroyed != null) {
            Arrays.fill(destroyed, (byte) 0);
        }
    }

    /** Returns how many keys there are. */
    synchronized int size() {
        return keys.size();
    }
}
