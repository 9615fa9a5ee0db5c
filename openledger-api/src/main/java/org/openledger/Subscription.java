/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

/** A following that can be ended. */
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
