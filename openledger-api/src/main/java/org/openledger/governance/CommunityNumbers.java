/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import static org.openledger.governance.Parameter.DAY;
import static org.openledger.governance.Parameter.SECOND;
import static org.openledger.governance.Parameter.YEAR;

import java.util.List;

/** How Datanets are owned, governed and kept clean. */
interface CommunityNumbers {

    /** How many rows may lie between a derived row and raw material. */
    Parameter DERIVATION_DEPTH = Parameter.of(150, "derivation-depth", 0, 16, 4, "rows");

    /** How many shares of its Datanet a raw row earns its author when it becomes active: by the number in force at its commit. */
    Parameter SHARE_RAW = Parameter.of(151, "share-raw", 0, 10_000, 10, "shares");

    /** How many a label earns. */
    Parameter SHARE_LABEL = Parameter.of(152, "share-label", 0, 10_000, 3, "shares");

    /** How many a cleaned row earns. */
    Parameter SHARE_CLEAN = Parameter.of(153, "share-clean", 0, 10_000, 3, "shares");

    /** How many feedback earns. */
    Parameter SHARE_FEEDBACK = Parameter.of(154, "share-feedback", 0, 10_000, 1, "shares");

    /** The part of all shares that somebody holds who proposes a change. */
    Parameter CHANGE_THRESHOLD = Parameter.of(155, "change-threshold", 0, 10_000, 100, "basis points");

    /** How long members vote on a change. */
    Parameter CHANGE_WINDOW = Parameter.of(156, "change-window", SECOND, YEAR, 7 * DAY, "milliseconds");

    /** The part of all shares that must vote. */
    Parameter CHANGE_QUORUM = Parameter.of(157, "change-quorum", 0, 10_000, 2_000, "basis points");

    /** The part of the shares that voted which must be exceeded by those that said yes. */
    Parameter CHANGE_MAJORITY = Parameter.of(158, "change-majority", 5_000, 9_999, 5_000, "basis points");

    /** How many accounts must say yes: no single holder decides alone, however many shares it has. */
    Parameter CHANGE_SUPPORTERS = Parameter.of(159, "change-supporters", 2, 1_000, 2, "accounts");

    /** How long a decided change waits before it is done. */
    Parameter CHANGE_TIMELOCK = Parameter.of(160, "change-timelock", SECOND, YEAR, 2 * DAY, "milliseconds");

    /** How many rows an account may commit to one Datanet in an epoch. */
    Parameter QUOTA_ROWS = Parameter.of(161, "quota-rows", 1, 1L << 40, 10_000, "rows in an epoch");

    /** How many bytes an account may reveal to one Datanet in an epoch. */
    Parameter QUOTA_BYTES = Parameter.of(162, "quota-bytes", 1, 1L << 50, 1L << 30, "bytes in an epoch");

    /** When a row is stale, for the profile of a version. */
    Parameter STALE_AFTER = Parameter.of(163, "stale-after", SECOND, 20 * YEAR, YEAR, "milliseconds");

    /** All of them, in order of their keys: 150 to 169. */
    List<Parameter> COMMUNITIES = List.of(
            DERIVATION_DEPTH,
            SHARE_RAW,
            SHARE_LABEL,
            SHARE_CLEAN,
            SHARE_FEEDBACK,
            CHANGE_THRESHOLD,
            CHANGE_WINDOW,
            CHANGE_QUORUM,
            CHANGE_MAJORITY,
            CHANGE_SUPPORTERS,
            CHANGE_TIMELOCK,
            QUOTA_ROWS,
            QUOTA_BYTES,
            STALE_AFTER);
}
