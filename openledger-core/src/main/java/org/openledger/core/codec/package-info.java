/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The formats: every command, event, envelope and leaf as deterministic CBOR, strict both ways.
 *
 * <p>One rule maps a record to bytes: a map from 1, 2, 3 … to its components in the order of their declaration, absent
 * optional components left out ({@code docs/reference/formats.md} §1). So each codec here is a list of components.
 */
package org.openledger.core.codec;
