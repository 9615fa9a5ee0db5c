/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import java.util.List;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.core.codec.CommunityCodecs;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.datanet.DatanetEvent.ProfileRecorded;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.QualityProfile;

/** How good the versions are of which that was put on record. */
public final class ProfileState implements Room {
    private final KeyedTable<VersionId, QualityProfile> profiles =
            new KeyedTable<>(29, VersionId.CODEC, CommunityCodecs.PROFILE);

    @Override
    public List<Table> tables() {
        return List.of(profiles);
    }

    /** The profile of a version. */
    public Optional<QualityProfile> profile(DatanetId datanet, int version) {
        return profiles.find(new VersionId(datanet, version));
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(ProfileRecorded.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof ProfileRecorded e) {
            profiles.put(new VersionId(e.datanet(), e.version()), e.profile());
        }
    }
}
