/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import java.util.Optional;
import org.openledger.party.AccountId;

/**
 * A dataset that many people build.
 *
 * @param id which
 * @param terms its rules
 * @param founder who created it
 * @param members how many accounts have a role
 * @param rows how many rows are active
 * @param latest the newest published version
 */
public record Datanet(
        DatanetId id, DatanetTerms terms, AccountId founder, int members, int rows, Optional<DatasetVersion> latest) {}
