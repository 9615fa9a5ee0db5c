/* SPDX-License-Identifier: Apache-2.0 */
/** Money: the pots, and the one event by which it moves. */
package org.openledger.core.token;
