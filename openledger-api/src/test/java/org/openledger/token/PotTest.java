/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openledger.party.AccountId;

class PotTest {

    private static final AccountId ADA = account(1);
    private static final AccountId BOB = account(2);

    @Test
    void aPotHasWhatItsKindNeedsAndNothingElse() {
        for (Pot.Kind kind : Pot.Kind.values()) {
            long fitting = 0;
            for (Optional<AccountId> account : List.of(Optional.<AccountId>empty(), Optional.of(ADA))) {
                for (long number : List.of(0L, 5L)) {
                    fitting += fits(kind, account, number) ? 1 : 0;
                }
            }
            boolean numbered = fits(kind, Optional.empty(), 5);
            boolean ofAccount = fits(kind, Optional.of(ADA), 0);
            assertThat(fitting).as("%s", kind).isEqualTo(numbered ? 2 : 1);
            assertThat(numbered && ofAccount).as("%s", kind).isFalse();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Pot.numbered(Pot.Kind.ESCROW, -1));
    }

    @Test
    void differentPotsAreInOrder() {
        List<Pot> pots = new ArrayList<>();
        for (Pot.Kind kind : Pot.Kind.values()) {
            for (Optional<AccountId> account :
                    List.of(Optional.<AccountId>empty(), Optional.of(ADA), Optional.of(BOB))) {
                for (long number : List.of(0L, 5L, Long.MAX_VALUE)) {
                    if (fits(kind, account, number)) {
                        pots.add(new Pot(kind, account, number));
                    }
                }
            }
        }
        assertThat(new TreeSet<>(pots)).hasSameSizeAs(pots);
        for (Pot a : pots) {
            for (Pot b : pots) {
                assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
                assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
            }
        }
    }

    @Test
    void moneyMovesBetweenTwoPotsOrNotAtAll() {
        Pot from = Pot.available(ADA);
        Pot to = Pot.available(BOB);
        TokenEvent.Reason reason = TokenEvent.Reason.TRANSFER;
        assertThat(new TokenEvent.Moved(from, to, Amount.ofUnits(1), reason).kind())
                .isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenEvent.Moved(from, to, Amount.ZERO, reason));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenEvent.Moved(from, Pot.available(ADA), Amount.ofUnits(1), reason));
    }

    private static boolean fits(Pot.Kind kind, Optional<AccountId> account, long number) {
        try {
            new Pot(kind, account, number);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static AccountId account(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return AccountId.of(bytes);
    }
}
