/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.openledger.audit.Hash;
import org.openledger.core.table.Stamp;
import org.openledger.datanet.ContributionId;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.reputation.Reputation;
import org.openledger.reputation.ReputationEvent.Cause;
import org.openledger.reputation.ReputationEvent.Observed;
import org.openledger.reputation.ReputationEvent.Outcome;
import org.openledger.testkit.Soak;

/** L125, L126: what is taken back never was, and splitting gains nothing. */
@AddLifecycleHook(Soak.class)
class OutcomesProperties {
    private static final AccountId ADA =
            AccountId.of(Hash.sha256(new byte[] {1}).bytes());
    private static final AccountId BOB =
            AccountId.of(Hash.sha256(new byte[] {2}).bytes());
    private static final ContributionId ROW = new ContributionId(9);
    private static final Stamp STAMP = new Stamp(0, 0);
    private static final String LAW = "law";

    /** L125: one ledger in which a row is slashed and the slash overturned, and one in which it never was slashed, at every later time. */
    @Property(tries = 300)
    void l125AnOverturnedSlashIsAsIfItNeverWas(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 3_999) Integer> moves,
            @ForAll @IntRange(max = 30) int slashAt,
            @ForAll @IntRange(max = 30) int backAfter,
            @ForAll @LongRange(max = 1_000_000) long kept) {
        ReputationState slashed = new ReputationState();
        ReputationState clean = new ReputationState();
        long epoch = 0;
        for (int i = 0; i <= moves.size(); i++) {
            if (i == Math.min(slashAt, moves.size())) {
                slashed.evolve(noted(Cause.SLASHED, epoch, ROW, new Outcome(ADA, 0, 5_000_000)), STAMP);
                slashed.evolve(noted(Cause.APPROVED, epoch, ROW, new Outcome(BOB, 0, 2_000_001)), STAMP);
            }
            if (i == Math.min(slashAt + backAfter, moves.size())) {
                slashed.evolve(slashed.toTakeBack(ROW).orElseThrow(), STAMP);
            }
            if (i < moves.size()) {
                int move = moves.get(i);
                epoch += move % 40;
                Outcome outcome = new Outcome(move % 2 == 0 ? ADA : BOB, move * 777L, move % 5 * 1_001L);
                slashed.evolve(noted(Cause.GOLD, epoch, new ContributionId(i), outcome), STAMP);
                clean.evolve(noted(Cause.GOLD, epoch, new ContributionId(i), outcome), STAMP);
            }
        }
        assertThat(slashed.toTakeBack(ROW)).isEmpty();
        for (long later = epoch; later < epoch + 70; later++) {
            for (AccountId account : List.of(ADA, BOB)) {
                assertThat(slashed.reputation(account, LAW, later, kept))
                        .isEqualTo(clean.reputation(account, LAW, later, kept));
            }
        }
    }

    /** L126: the draw weight and the weighted reward of 2 to 100 parts of an identity, in millionths of the whole's stake and of its credit. */
    @Property(tries = 1_000)
    void l126SplittingAnIdentityNeverRaisesWeightOrReward(
            @ForAll @LongRange(max = 500_000_000) long good,
            @ForAll @LongRange(max = 500_000_000) long bad,
            @ForAll @IntRange(min = 2, max = 100) int parts) {
        Parameters standard = Parameters.standard();
        int whole = Reputation.of(good, bad).boundPpm();
        BigInteger weight = BigInteger.ZERO;
        BigInteger reward = BigInteger.ZERO;
        long stakeOfPart = 1_000_000;
        for (int part = 0; part < parts; part++) {
            int bound = Reputation.of(share(good, parts, part), share(bad, parts, part))
                    .boundPpm();
            assertThat(bound).as("part %s", part).isLessThanOrEqualTo(whole + 1);
            weight = weight.add(BigInteger.valueOf(stakeOfPart * Math.max(50_000, bound)));
            reward = reward.add(BigInteger.valueOf(stakeOfPart * ReputationRules.multiplierPpm(bound, standard)));
        }
        BigInteger stake = BigInteger.valueOf(stakeOfPart * parts);
        assertThat(weight).isLessThanOrEqualTo(stake.multiply(BigInteger.valueOf(Math.max(50_000, whole) + 1)));
        assertThat(reward)
                .isLessThanOrEqualTo(
                        stake.multiply(BigInteger.valueOf(ReputationRules.multiplierPpm(whole, standard) + 1)));
    }

    /** A share that differs from the others by a millionth of an outcome at most; together they are the whole. */
    private static long share(long whole, int parts, int part) {
        return whole / parts + (part < whole % parts ? 1 : 0);
    }

    private static Observed noted(Cause cause, long epoch, ContributionId row, Outcome outcome) {
        return new Observed(LAW, epoch, cause, row, List.of(outcome));
    }
}
