/* SPDX-License-Identifier: Apache-2.0 */
/** Hashes and signature schemes, as small functions from bytes to bytes or to yes and no. */
package org.openledger.verifier.crypto;
