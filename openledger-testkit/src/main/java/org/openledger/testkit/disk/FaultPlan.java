/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.disk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says which calls go wrong, and how. Its text has every option, and makes the plan again. */
public sealed interface FaultPlan {

    /** Nothing goes wrong. */
    FaultPlan CALM = new Chances(Collections.emptySortedMap());

    /**
     * Decides about a call.
     *
     * @param call its kind
     * @param occurrence how many calls of this kind there were, counting this one: 1 and on
     * @param chance where luck comes from
     * @return what goes wrong, if anything
     */
    Optional<Fault> strike(Call call, int occurrence, Chance chance);

    /**
     * Faults by chance, each call for itself.
     *
     * @param perMillion how many of a million calls that a fault can befall it does befall, 0 to 1,000,000
     */
    record Chances(SortedMap<Fault, Integer> perMillion) implements FaultPlan {

        private static final int MILLION = 1_000_000;

        /** Checks the chances. */
        public Chances {
            perMillion.forEach((fault, chance) -> {
                if (chance < 0 || chance > MILLION) {
                    throw new IllegalArgumentException(
                            "chance " + chance + " of " + fault + ": give 0 to " + MILLION + " per million");
                }
            });
            perMillion = Collections.unmodifiableSortedMap(new TreeMap<>(perMillion));
        }

        /**
         * Adds a fault, or changes its chance.
         *
         * @param fault which
         * @param chance of a million calls
         * @return these and that
         */
        public Chances with(Fault fault, int chance) {
            Map<Fault, Integer> more = new EnumMap<>(Fault.class);
            more.putAll(perMillion);
            more.put(fault, chance);
            return new Chances(new TreeMap<>(more));
        }

        @Override
        public Optional<Fault> strike(Call call, int occurrence, Chance chance) {
            return perMillion.entrySet().stream()
                    .filter(entry -> entry.getKey().befalls(call) && chance.below(MILLION) < entry.getValue())
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    /**
     * One fault, at one call.
     *
     * @param fault what goes wrong
     * @param call the kind of call
     * @param occurrence at which call of this kind, 1 and on
     */
    record Once(Fault fault, Call call, int occurrence) implements FaultPlan {

        /** Checks that there can be such a call. */
        public Once {
            if (!fault.befalls(call) || occurrence < 1) {
                throw new IllegalArgumentException(
                        fault + " at " + call + " " + occurrence + ": give a call that it befalls, counted from 1");
            }
        }

        @Override
        public Optional<Fault> strike(Call now, int count, Chance chance) {
            return now == call && count == occurrence ? Optional.of(fault) : Optional.empty();
        }
    }

    /**
     * Begins a plan of chances.
     *
     * @param fault what may go wrong
     * @param chance of a million calls
     * @return the plan, to which more may be added
     */
    static Chances of(Fault fault, int chance) {
        return new Chances(Collections.emptySortedMap()).with(fault, chance);
    }
}
