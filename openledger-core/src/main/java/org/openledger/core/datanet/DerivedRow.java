/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import static org.openledger.core.codec.Basics.INT;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import org.openledger.core.codec.Codec;
import org.openledger.core.codec.ContributionCodecs;
import org.openledger.datanet.Derivation;

/**
 * A row that was made of others, or that is no raw material.
 *
 * @param derivation of which
 * @param depth how many rows lie between it and raw material, itself counted; 0 for one without parents
 */
record DerivedRow(Derivation derivation, int depth) {
    static final Codec<DerivedRow> CODEC = record(
            DerivedRow::new,
            field(ContributionCodecs.DERIVATION, DerivedRow::derivation),
            field(INT, DerivedRow::depth));
}
