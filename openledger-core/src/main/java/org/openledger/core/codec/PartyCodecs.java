/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.BOOL;
import static org.openledger.core.codec.Basics.BYTES;
import static org.openledger.core.codec.Basics.INT;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.as;
import static org.openledger.core.codec.Basics.by;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import org.openledger.party.AccountId;
import org.openledger.party.Guardians;
import org.openledger.party.KeyChange;
import org.openledger.party.KeyType;
import org.openledger.party.PartyCommand.CancelKeyChange;
import org.openledger.party.PartyCommand.Recover;
import org.openledger.party.PartyCommand.RotateKey;
import org.openledger.party.PartyCommand.SetGuardians;
import org.openledger.party.PartyEvent.GuardiansSet;
import org.openledger.party.PartyEvent.KeyChangeBegun;
import org.openledger.party.PartyEvent.KeyChangeCancelled;
import org.openledger.party.PartyEvent.KeyChangePostponed;
import org.openledger.party.PartyEvent.KeyChanged;
import org.openledger.party.PartyEvent.RecoveryApproved;
import org.openledger.party.VerificationKey;
import org.openledger.privacy.Salt;

/** Who is who in the log. */
public final class PartyCodecs {
    /** An account. */
    public static final Codec<AccountId> ACCOUNT = as(BYTES, AccountId::bytes, AccountId::new);

    /** A salt. */
    static final Codec<Salt> SALT = as(BYTES, Salt::bytes, Salt::new);

    /** A key: {@code [type, key]}. */
    public static final Codec<VerificationKey> KEY = by(
            (out, key) -> out.array(2).uint(key.type().code()).bytes(key.bytes().toArray()), in -> {
                in.array(2);
                return VerificationKey.of(KeyType.ofCode(in.uint()), in.bytes());
            });

    /** Guardians. */
    public static final Codec<Guardians> GUARDIANS =
            record(Guardians::new, field(list(ACCOUNT), Guardians::accounts), field(INT, Guardians::needed));

    /** A change of a key, which the state keeps as it stands in the log. */
    public static final Codec<KeyChange> KEY_CHANGE = record(
            KeyChange::new,
            field(LONG, KeyChange::number),
            field(ACCOUNT, KeyChange::account),
            field(KEY, KeyChange::key),
            field(BOOL, KeyChange::recovery),
            field(LONG, KeyChange::due));

    static final Codec<RotateKey> ROTATE_KEY = record(RotateKey::new, field(KEY, RotateKey::key));

    static final Codec<CancelKeyChange> CANCEL_KEY_CHANGE =
            record(CancelKeyChange::new, field(LONG, CancelKeyChange::change));

    static final Codec<SetGuardians> SET_GUARDIANS =
            record(SetGuardians::new, field(GUARDIANS, SetGuardians::guardians));

    static final Codec<Recover> RECOVER =
            record(Recover::new, field(ACCOUNT, Recover::account), field(KEY, Recover::key));

    static final Codec<KeyChangeBegun> KEY_CHANGE_BEGUN =
            record(KeyChangeBegun::new, field(KEY_CHANGE, KeyChangeBegun::change));

    static final Codec<KeyChangeCancelled> KEY_CHANGE_CANCELLED =
            record(KeyChangeCancelled::new, field(LONG, KeyChangeCancelled::number));

    static final Codec<KeyChangePostponed> KEY_CHANGE_POSTPONED = record(
            KeyChangePostponed::new, field(LONG, KeyChangePostponed::number), field(LONG, KeyChangePostponed::due));

    static final Codec<KeyChanged> KEY_CHANGED = record(
            KeyChanged::new,
            field(LONG, KeyChanged::number),
            field(ACCOUNT, KeyChanged::account),
            field(KEY, KeyChanged::key));

    static final Codec<GuardiansSet> GUARDIANS_SET =
            record(GuardiansSet::new, field(ACCOUNT, GuardiansSet::account), field(GUARDIANS, GuardiansSet::guardians));

    static final Codec<RecoveryApproved> RECOVERY_APPROVED = record(
            RecoveryApproved::new,
            field(ACCOUNT, RecoveryApproved::account),
            field(ACCOUNT, RecoveryApproved::guardian),
            field(KEY, RecoveryApproved::key));

    private PartyCodecs() {}
}
