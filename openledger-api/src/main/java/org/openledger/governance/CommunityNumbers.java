/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import java.util.List;

/** How Datanets are owned, governed and kept clean. */
interface CommunityNumbers {

    /** All of them, in order of their keys: 150 to 169. */
    List<Parameter> COMMUNITIES = List.of();
}
