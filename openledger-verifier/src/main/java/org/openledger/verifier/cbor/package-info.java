/* SPDX-License-Identifier: Apache-2.0 */
/** Deterministic CBOR (RFC 8949 §4.2.1): read strictly, written in its one encoding. */
package org.openledger.verifier.cbor;
