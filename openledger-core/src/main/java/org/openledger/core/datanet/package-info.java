/* SPDX-License-Identifier: Apache-2.0 */
/** Datanets and their rows: membership, terms, versions, and the life of a row. */
package org.openledger.core.datanet;
