/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.disk;

import java.util.List;
import java.util.stream.Stream;

/** Which of the changes that were not forced outlive a power cut. */
enum Survival {
    /** None. */
    NOTHING {
        @Override
        Stream<Change> of(List<Change> changes, Chance chance) {
            return Stream.empty();
        }
    },
    /** All. */
    EVERYTHING {
        @Override
        Stream<Change> of(List<Change> changes, Chance chance) {
            return changes.stream();
        }
    },
    /** Those before some moment, in the order in which they were made. */
    A_BEGINNING {
        @Override
        Stream<Change> of(List<Change> changes, Chance chance) {
            List<Change> pieces = pieces(changes, SECTOR);
            return pieces.stream().limit(chance.below(pieces.size() + 1));
        }
    },
    /** Some sectors of 512 bytes, whatever their order. */
    SOME_SECTORS {
        @Override
        Stream<Change> of(List<Change> changes, Chance chance) {
            return pieces(changes, SECTOR).stream().filter(piece -> chance.coin());
        }
    },
    /** Some pages of 4,096 bytes, whatever their order. */
    SOME_PAGES {
        @Override
        Stream<Change> of(List<Change> changes, Chance chance) {
            return pieces(changes, PAGE).stream().filter(piece -> chance.coin());
        }
    };

    private static final int SECTOR = 512;
    private static final int PAGE = 4_096;

    /** Returns what outlives the power cut, to be applied in this order. */
    abstract Stream<Change> of(List<Change> changes, Chance chance);

    private static List<Change> pieces(List<Change> changes, int sector) {
        return changes.stream()
                .flatMap(change -> change.pieces(sector).stream())
                .toList();
    }
}
