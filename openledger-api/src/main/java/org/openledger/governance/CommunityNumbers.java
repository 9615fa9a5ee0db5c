/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import java.util.List;

/** How Datanets are owned, governed and kept clean. */
interface CommunityNumbers {

    /** How many rows may lie between a derived row and raw material. */
    Parameter DERIVATION_DEPTH = Parameter.of(150, "derivation-depth", 0, 16, 4, "rows");

    /** All of them, in order of their keys: 150 to 169. */
    List<Parameter> COMMUNITIES = List.of(DERIVATION_DEPTH);
}
