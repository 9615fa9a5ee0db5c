/* SPDX-License-Identifier: Apache-2.0 */
/** An account's hands: each verb builds commands, signs, submits and waits. */
package org.openledger.core.actor;
