/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import org.openledger.spi.KeyVault;
import org.openledger.testkit.KeyVaultContract;

class MemoryKeyVaultTest extends KeyVaultContract {

    @Override
    protected KeyVault open() {
        return new MemoryKeyVault();
    }
}
