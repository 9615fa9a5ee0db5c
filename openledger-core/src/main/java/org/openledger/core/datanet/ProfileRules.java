/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.datanet.DatanetCommand.RecordProfile;
import org.openledger.datanet.DatanetEvent.ProfileRecorded;
import org.openledger.datanet.DatasetVersion;

/** What may be put on record about a version. */
public final class ProfileRules {
    private ProfileRules() {}

    /** The operator records how good a version is, once; who holds the rows computes it again. */
    public static void record(RecordProfile command, Context context, Draft draft) {
        DatasetVersion version = context.ledger()
                .version(command.datanet(), command.version())
                .orElseThrow(() -> Refused.because(
                        Code.NOT_FOUND, command.datanet(), "version " + command.version() + " is not published"));
        if (context.ledger().profile(command.datanet(), command.version()).isPresent()) {
            throw Refused.because(
                    Code.ALREADY_EXISTS, command.datanet(), "version " + command.version() + " has its profile");
        }
        if (command.profile().rows() != version.rows()) {
            throw Refused.because(
                    Code.WRONG_STATE,
                    command.datanet(),
                    command.profile().rows() + " rows: version " + command.version() + " has " + version.rows());
        }
        draft.add(new ProfileRecorded(command.datanet(), command.version(), command.profile()));
    }
}
