/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the main job is asked to do.
 *
 * @param corpus a folder whose jars or subfolders are the contributors
 * @param granularity whether projects or the packages of the largest project contribute
 * @param questionsEach how many questions are asked of each contributor's field
 * @param answerTokens how long each answer may be
 * @param seed what decides every draw: the same seed gives the same log root
 * @param out where the report and the receipts go
 * @param verifier the verifier's runnable jar, if the receipt is to be verified
 * @param tiles whether the whole log is exported as tlog-tiles, for verifiers that are not ours
 */
record Options(
        Path corpus,
        Granularity granularity,
        int questionsEach,
        int answerTokens,
        long seed,
        Path out,
        Optional<Path> verifier,
        boolean tiles) {

    /** Who a contributor is. */
    enum Granularity {
        /** Each jar or subfolder. */
        PROJECT,
        /** Each package of the largest jar or subfolder. */
        PACKAGE
    }
}
