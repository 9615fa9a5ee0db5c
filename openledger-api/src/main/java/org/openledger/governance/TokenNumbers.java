/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import java.util.List;

/** How stakes earn, how models pay their ancestors, and how keys are recovered. */
interface TokenNumbers {

    /** All of them, in order of their keys: 120 to 149. */
    List<Parameter> TOKENS = List.of();
}
