/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.util.List;
import org.openledger.audit.Checkpoint;

/**
 * Everything that the job found out.
 *
 * @param options what was asked
 * @param contributors who took part, the spammer last
 * @param rows how many rows were contributed
 * @param asked the answered questions
 * @param earnings who earned what
 * @param scores how well the attribution did
 * @param checkpoint the log at the end
 * @param ledgerId the hash of the first leaf
 * @param opinions what the verifier said about one receipt, if it was asked
 * @param shown the answer whose receipt was verified
 */
record Outcome(
        Options options,
        List<Project> contributors,
        long rows,
        List<Asked> asked,
        Earnings earnings,
        Scores scores,
        Checkpoint checkpoint,
        String ledgerId,
        List<Auditor.Opinion> opinions,
        Asked shown) {}
