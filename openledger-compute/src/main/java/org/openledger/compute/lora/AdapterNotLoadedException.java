/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import org.openledger.OpenLedgerException;

/** Thrown to whoever asked for an adapter that could not be loaded; why is the cause. Nothing else is affected, and whoever asks next tries again. */
public final class AdapterNotLoadedException extends OpenLedgerException {

    private static final long serialVersionUID = 1L;

    AdapterNotLoadedException(AdapterKey key, Throwable cause) {
        super(
                "ADAPTER_NOT_LOADED",
                "cannot load adapter " + key.adapter() + " for base " + key.base() + ": " + cause.getMessage(),
                cause);
    }
}
