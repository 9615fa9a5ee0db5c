/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

import java.util.Optional;

/**
 * How a ledger is.
 *
 * @param writable whether it takes writes
 * @param cause why not
 * @param height how many leaves are durable
 * @param waiting how many commands wait to be decided
 */
public record Health(boolean writable, Optional<String> cause, long height, int waiting) {}
