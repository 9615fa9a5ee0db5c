/* SPDX-License-Identifier: Apache-2.0 */
/** Hashes, signatures and keys: raw bytes in, raw bytes out; no provider is registered and no library type leaves the package. */
package org.openledger.core.crypto;
