/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import java.util.List;

/** How reputation follows from outcomes, and how validators are paid. */
interface ReputationNumbers {

    /** All of them, in order of their keys: 70 to 89. */
    List<Parameter> REPUTATIONS = List.of();
}
