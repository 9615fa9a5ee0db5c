/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import java.util.List;

/** How decisions about rows are appealed, and how experts are asked. */
interface AppealNumbers {

    /** All of them, in order of their keys: 50 to 69. */
    List<Parameter> APPEALS = List.of();
}
