/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import java.util.Optional;
import org.openledger.party.AccountId;

/**
 * Everything that the ledger knows of a row, in one piece.
 *
 * @param row its metadata: where, when, what stands behind it, what the checks said
 * @param kind what its Datanet's rows are
 * @param owner who is paid for it
 * @param rights what may be done with it now
 * @param derivation of which rows it was made; nothing for raw material
 * @param shares how many shares of its Datanet its author holds for it
 * @param uses the answers that it was credited in
 */
public record RowCard(
        Contribution row,
        ContentKind kind,
        AccountId owner,
        UsageRights rights,
        Optional<Derivation> derivation,
        long shares,
        RowUses uses) {}
