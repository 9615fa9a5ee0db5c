/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.model;

import org.openledger.audit.Hash;
import org.openledger.datanet.DatasetVersion;
import org.openledger.party.AccountId;

/**
 * A published model, immutable.
 *
 * @param id which
 * @param owner who published it and earns the model's part of each fee
 * @param spec what it is
 * @param data the version of the Datanet that it was built on
 * @param artefact the hash of what was built: the same data, family and parameters give the same hash
 * @param height the leaf that published it
 */
public record ModelVersion(
        ModelId id, AccountId owner, ModelSpec spec, DatasetVersion data, Hash artefact, long height) {}
