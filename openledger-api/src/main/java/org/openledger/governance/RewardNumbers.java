/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import java.util.List;

/** How influence vests, how feedback counts, and what is paid beyond the fee. */
interface RewardNumbers {

    /** All of them, in order of their keys: 90 to 119. */
    List<Parameter> REWARDS = List.of();
}
