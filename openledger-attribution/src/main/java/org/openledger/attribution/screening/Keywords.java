/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import java.util.Set;

/** The words that common programming languages reserve; a copier can rename everything else. */
final class Keywords {

    private static final Set<String> WORDS =
            Set.of(("abstract and as assert async await auto bool boolean break byte case catch char"
                            + " class const continue def default defer del delete do double elif else end enum except export extends"
                            + " extern false final finally float fn for from func function global go goto if impl implements import in"
                            + " include inline instanceof int interface is lambda let long loop match mod module mut namespace native"
                            + " new nil none not null object operator or package pass permits pragma print private protected pub public"
                            + " raise record register require return sealed self short signed sizeof static string struct super switch"
                            + " synchronized template this throw throws trait transient true try type typedef typename typeof union"
                            + " unsafe unsigned use using val var virtual void volatile when where while with yield")
                    .split(" "));

    private Keywords() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
