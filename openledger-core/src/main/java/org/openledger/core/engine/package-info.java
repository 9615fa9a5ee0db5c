/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The machine around the rules: the door, parallel checks, one writer, group commit, idempotency, time travel, following.
 *
 * <p>A command comes in through {@link org.openledger.core.engine.Engine#submit}, is checked on one of several threads (everything that needs no state:
 * {@code Door}, {@code Evidence}), is decided by the one {@code Writer} strictly in the order of submission, becomes durable with its group in the {@code Journal}, becomes
 * visible in {@code Committed}, and only then is answered.
 */
package org.openledger.core.engine;
