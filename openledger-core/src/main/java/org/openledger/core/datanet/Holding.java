/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import org.openledger.core.codec.Codec;

/**
 * An account's shares of a Datanet: how many now, and how many there were before the leaves of the changes that are still open.
 *
 * @param points since which leaf how many, in order of the leaves; the last is now
 */
record Holding(List<Point> points) {
    /** Nothing, from the beginning. */
    static final Holding NONE = new Holding(List.of());

    static final Codec<Holding> CODEC = record(Holding::new, field(list(Point.CODEC), Holding::points));

    Holding {
        points = List.copyOf(points);
    }

    /** How many shares are held now. */
    long now() {
        return points.isEmpty() ? 0 : points.get(points.size() - 1).shares();
    }

    /** How many shares were held before a leaf, which is the newest or proposed a change that is open. */
    long before(long height) {
        long held = 0;
        for (Point point : points) {
            held = point.height() < height ? point.shares() : held;
        }
        return held;
    }

    /** The holding after a leaf changed it; of what was, only what one of the snapshots shows is kept. */
    Holding at(long height, long shares, NavigableSet<Long> snapshots) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            long end = i + 1 < points.size() ? points.get(i + 1).height() : height;
            @Nullable Long shown = snapshots.higher(points.get(i).height());
            if (shown != null && shown <= end) {
                kept.add(points.get(i));
            }
        }
        if (shares > 0 || !kept.isEmpty()) {
            kept.add(new Point(height, shares));
        }
        return new Holding(kept);
    }

    /**
     * How many shares are held since a leaf.
     *
     * @param height the leaf
     * @param shares how many
     */
    record Point(long height, long shares) {
        static final Codec<Point> CODEC = record(Point::new, field(LONG, Point::height), field(LONG, Point::shares));
    }
}
