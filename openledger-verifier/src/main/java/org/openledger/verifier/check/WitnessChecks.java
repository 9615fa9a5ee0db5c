/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openledger.verifier.log.Checkpoint;
import org.openledger.verifier.log.SignedNote;
import org.openledger.verifier.log.VerifierKey;
import org.openledger.verifier.log.WitnessKey;
import org.openledger.verifier.log.WitnessPolicy;
import org.openledger.verifier.report.Profile;

/** That as many witnesses as a policy asks have seen the log grow up to its checkpoint. */
final class WitnessChecks {
    private WitnessChecks() {}

    /** {@code log.witnesses}, as a rule for bundles. */
    static Rule rule(WitnessPolicy policy) {
        return Rule.of(
                "log.witnesses",
                Profile.PAYMENT,
                (answer, ruling) ->
                        cosigned(policy, answer.key(), answer.dossier().checkpoint(), ruling));
    }

    /**
     * {@code log.witnesses}: the policy is about this log, and its quorum cosigned.
     *
     * <p>Lines of keys that the policy does not name are somebody else's. A line that names a key of the policy and was not made by it spoils the note. Of two lines of one
     * witness the later time is told; they count once.
     */
    static void cosigned(WitnessPolicy policy, VerifierKey log, Checkpoint checkpoint, Ruling ruling) {
        ruling.require(
                policy.logs().isEmpty() || policy.logs().contains(log.text()),
                "logs of the witness policy",
                policy.logs(),
                "with " + log.text());
        Map<WitnessKey, Long> times = new LinkedHashMap<>();
        SignedNote note = checkpoint.note();
        for (SignedNote.Line line : note.signatures()) {
            signer(policy, line)
                    .filter(key -> key.type() == WitnessKey.ED25519)
                    .ifPresent(key -> ruling.step(() -> times.merge(key, key.cosigned(note.text(), line), Math::max)));
        }
        long passedOver =
                note.signatures().stream().filter(line -> isMlDsa(policy, line)).count();
        String others = passedOver == 0
                ? ""
                : "; " + passedOver + " by ML-DSA-44 passed over: this program does not verify them";
        String who = times.entrySet().stream()
                .map(cosigned -> cosigned.getKey().name() + " at " + time(cosigned.getValue()))
                .collect(Collectors.joining(", "));
        ruling.says("cosigned by " + (who.isEmpty() ? "nobody, and nobody has to" : who) + others);
        ruling.require(
                policy.quorum().isReachedBy(times.keySet()),
                "witnesses who cosigned the checkpoint",
                "[" + who + "]" + others,
                "a quorum of the policy: " + policy.quorum());
    }

    private static Optional<WitnessKey> signer(WitnessPolicy policy, SignedNote.Line line) {
        return policy.witnesses().stream().filter(key -> key.isNamedBy(line)).findFirst();
    }

    /** By the policy's word, or, where it does not name the key, by a length that no other kind of signature has. */
    private static boolean isMlDsa(WitnessPolicy policy, SignedNote.Line line) {
        return signer(policy, line)
                .map(key -> key.type() == WitnessKey.ML_DSA_44)
                .orElse(line.signature().length() == WitnessKey.ML_DSA_44_LENGTH);
    }

    private static String time(long seconds) {
        try {
            return Instant.ofEpochSecond(seconds).toString();
        } catch (DateTimeException beyondTheCalendar) {
            return "second " + seconds;
        }
    }
}
