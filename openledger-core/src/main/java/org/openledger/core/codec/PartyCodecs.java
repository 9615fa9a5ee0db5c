/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.BYTES;
import static org.openledger.core.codec.Basics.as;
import static org.openledger.core.codec.Basics.by;

import org.openledger.party.AccountId;
import org.openledger.party.KeyType;
import org.openledger.party.VerificationKey;
import org.openledger.privacy.Salt;

/** Who is who in the log. */
public final class PartyCodecs {
    /** An account. */
    public static final Codec<AccountId> ACCOUNT = as(BYTES, AccountId::bytes, AccountId::new);

    /** A salt. */
    static final Codec<Salt> SALT = as(BYTES, Salt::bytes, Salt::new);

    /** A key: {@code [type, key]}. */
    static final Codec<VerificationKey> KEY = by(
            (out, key) -> out.array(2).uint(key.type().code()).bytes(key.bytes().toArray()), in -> {
                in.array(2);
                return VerificationKey.of(KeyType.ofCode(in.uint()), in.bytes());
            });

    private PartyCodecs() {}
}
