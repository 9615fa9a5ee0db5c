/* SPDX-License-Identifier: Apache-2.0 */
/** The records of the ledger as CBOR: which components each has, and how a component is read. */
package org.openledger.verifier.schema;
