/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Field.optional;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;
import static org.openledger.core.codec.Records.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openledger.Event;
import org.openledger.core.codec.Basics;
import org.openledger.core.codec.Codec;
import org.openledger.core.codec.DatanetCodecs;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.datanet.DatanetId;
import org.openledger.party.AccountId;
import org.openledger.review.ReviewEvent.Affiliated;

/** Which accounts belong together, in reviews of one Datanet or of all: stored under the account in whose list it stands, found from both sides. */
public final class AffiliateState implements Room {
    private final KeyedTable<Place, List<AccountId>> declared = new KeyedTable<>(46, Place.CODEC, Basics.list(ACCOUNT));
    private final Map<Place, SortedSet<AccountId>> links = new TreeMap<>();

    /** Nobody belongs together. */
    public AffiliateState() {}

    @Override
    public List<Table> tables() {
        return List.of(declared);
    }

    /** Who stands in an account's own list. */
    public List<AccountId> declared(Optional<DatanetId> datanet, AccountId account) {
        return declared.find(new Place(datanet, account)).orElse(List.of());
    }

    /** Everybody who belongs together with an account, in reviews of a Datanet. */
    public SortedSet<AccountId> of(AccountId account, DatanetId datanet) {
        SortedSet<AccountId> all = new TreeSet<>(linked(new Place(Optional.empty(), account)));
        all.addAll(linked(new Place(Optional.of(datanet), account)));
        return all;
    }

    private SortedSet<AccountId> linked(Place place) {
        return links.getOrDefault(place, java.util.Collections.emptySortedSet());
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(Affiliated.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Affiliated e) {
            Place place = new Place(e.datanet(), e.account());
            List<AccountId> list = new ArrayList<>(declared(e.datanet(), e.account()));
            list.add(e.affiliate());
            declared.put(place, List.copyOf(list));
            link(place, e.affiliate());
        }
    }

    private void link(Place place, AccountId affiliate) {
        links.computeIfAbsent(place, key -> new TreeSet<>()).add(affiliate);
        links.computeIfAbsent(new Place(place.datanet, affiliate), key -> new TreeSet<>())
                .add(place.account);
    }

    @Override
    public void reindex() {
        links.clear();
        for (Place place : declared.keys()) {
            declared.find(place).orElse(List.of()).forEach(affiliate -> link(place, affiliate));
        }
    }

    /** An account's list for one Datanet, or for all. */
    private record Place(Optional<DatanetId> datanet, AccountId account) implements Comparable<Place> {
        static final Codec<Place> CODEC =
                record(Place::new, optional(DatanetCodecs.DATANET_ID, Place::datanet), field(ACCOUNT, Place::account));

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::account)
                .thenComparingLong(
                        place -> place.datanet.map(DatanetId::ordinal).orElse(-1L));

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
