/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

/** One automated check with what it remembers of the rows that were admitted. */
interface Check {

    /** The name in verdicts; it never changes. */
    String name();

    /** The version in verdicts: it grows whenever a verdict could change. */
    default int version() {
        return 1;
    }

    /** Tells whether the check reads text; one that does is not asked about rows that are none. */
    default boolean readsText() {
        return true;
    }

    /** Looks at a row. */
    Finding inspect(Specimen row);

    /** Remembers a row. */
    default void admit(Specimen row) {}
}
