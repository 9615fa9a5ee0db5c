/* SPDX-License-Identifier: Apache-2.0 */

/** A decoder-only transformer in plain Java: forwards, backwards and token by token, with the same bits each way. */
package org.openledger.compute.neural;
