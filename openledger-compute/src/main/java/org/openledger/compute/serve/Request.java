/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import java.util.function.Consumer;
import org.openledger.inference.Prompt;

/**
 * What a tenant asks.
 *
 * @param tenant who
 * @param adapter by what it is to be answered
 * @param prompt what, how long and with which seed
 * @param sink receives the answer's text as it comes, whole characters at a time, on the thread that runs the batch: it holds everybody up as long as it takes. What it throws fails this request alone
 */
public record Request(TenantId tenant, AdapterChoice adapter, Prompt prompt, Consumer<String> sink) {

    /** A request whose text is not wanted before it is whole. */
    public Request(TenantId tenant, AdapterChoice adapter, Prompt prompt) {
        this(tenant, adapter, prompt, said -> {});
    }
}
