/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.disk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which files there are: what listing shows, what is durable, and the changes between, each of which a power cut may undo. Not thread-safe. */
final class Names {

    private final SortedMap<String, SimFile> seen = new TreeMap<>();
    private final SortedMap<String, SimFile> durable = new TreeMap<>();
    private final SortedSet<String> folders = new TreeSet<>();
    private final List<Renaming> pending = new ArrayList<>();

    SortedMap<String, SimFile> seen() {
        return Collections.unmodifiableSortedMap(seen);
    }

    /** Returns every folder in which a file lies or lay since the last power cut, and those around it. */
    SortedSet<String> folders() {
        return Collections.unmodifiableSortedSet(folders);
    }

    Optional<SimFile> find(String name) {
        return Optional.ofNullable(seen.get(name));
    }

    SimFile create(String name) {
        SimFile file = SimFile.empty();
        change(new Renaming(null, name, file));
        return file;
    }

    void rename(String from, String to, SimFile file) {
        change(new Renaming(from, to, file));
    }

    void delete(String name, SimFile file) {
        change(new Renaming(name, null, file));
    }

    /** Makes the changes in a folder durable, and those before them that they build on. */
    void force(String folder) {
        Set<String> needed = new HashSet<>();
        Deque<Renaming> forced = new ArrayDeque<>();
        for (int i = pending.size() - 1; i >= 0; i--) {
            Renaming change = pending.get(i);
            if (change.isIn(folder) || change.touches(needed::contains)) {
                change.names().forEach(needed::add);
                forced.addFirst(change);
                pending.remove(i);
            }
        }
        forced.forEach(change -> change.applyTo(durable));
    }

    /** Returns the names after a power cut: each change is kept or lost, and lost if it builds on a lost one. */
    Names afterPowerCut(Chance chance) {
        SortedMap<String, SimFile> left = new TreeMap<>(durable);
        Set<String> lost = new HashSet<>();
        boolean someAreLost = chance.coin();
        for (Renaming change : pending) {
            if (someAreLost && (chance.coin() || change.touches(lost::contains))) {
                lost.addAll(change.names());
            } else {
                change.applyTo(left);
            }
        }
        IdentityHashMap<SimFile, SimFile> found = new IdentityHashMap<>();
        Names after = new Names();
        left.forEach((name, file) -> {
            SimFile same = found.computeIfAbsent(file, cut -> cut.afterPowerCut(chance));
            after.seen.put(name, same);
            after.durable.put(name, same);
            after.addFolders(name);
        });
        return after;
    }

    static String folder(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    private void change(Renaming change) {
        change.applyTo(seen);
        pending.add(change);
        change.names().forEach(this::addFolders);
    }

    private void addFolders(String name) {
        for (String folder = folder(name); !folder.isEmpty(); folder = folder(folder)) {
            folders.add(folder);
        }
    }

    /** A file gets a name, loses it, or both. */
    private record Renaming(@Nullable String from, @Nullable String to, SimFile file) {

        void applyTo(SortedMap<String, SimFile> names) {
            if (from != null) {
                names.remove(from);
            }
            if (to != null) {
                names.put(to, file);
            }
        }

        List<String> names() {
            List<String> names = new ArrayList<>();
            if (from != null) {
                names.add(from);
            }
            if (to != null) {
                names.add(to);
            }
            return names;
        }

        boolean touches(Predicate<String> which) {
            return names().stream().anyMatch(which);
        }

        /** A file that moves between folders is where its new name is. */
        boolean isIn(String folder) {
            String place = to == null ? from : to;
            return place != null && folder(place).equals(folder);
        }
    }
}
