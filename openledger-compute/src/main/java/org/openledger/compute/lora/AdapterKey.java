/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import org.openledger.audit.Hash;

/**
 * An adapter on a base: what caches of adapters, and of what was computed with them, go by. Both parts are names by content, so that a name that is used again for something else cannot mix them up.
 *
 * @param base the hash of the base
 * @param adapter which
 */
public record AdapterKey(Hash base, AdapterId adapter) {}
