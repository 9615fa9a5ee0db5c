/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.testkit.Soak;

/** L41, L107: draws are those of the formats page, where everybody walks along the line, and judges of earlier rounds come last. */
@AddLifecycleHook(Soak.class)
class LotteryProperties {
    @Property(tries = 500)
    void l41DrawsAreThoseOfAWalkAlongTheLine(
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 5) Integer> stakes,
            @ForAll int seedNumber,
            @ForAll @Size(max = 4) Set<@IntRange(max = 14) Integer> barred,
            @ForAll @Size(max = 6) Set<@IntRange(max = 14) Integer> last,
            @ForAll @IntRange(min = 1, max = 8) int members) {
        List<Lottery.Ticket> validators = new ArrayList<>();
        for (int i = 0; i < stakes.size(); i++) {
            validators.add(new Lottery.Ticket(person(i), BigInteger.valueOf(stakes.get(i))));
        }
        Hash seed = Hash.sha256(ByteBuffer.allocate(4).putInt(seedNumber).array());
        ContributionId row = new ContributionId(7);
        SortedSet<AccountId> no = people(barred);
        SortedSet<AccountId> late = people(last);
        assertThat(new Lottery(validators).draw(seed, row, 2, no, late, members))
                .isEqualTo(walk(validators, seed, row, 2, no, late, members));
    }

    private static List<AccountId> walk(
            List<Lottery.Ticket> validators,
            Hash seed,
            ContributionId row,
            int round,
            Set<AccountId> barred,
            Set<AccountId> last,
            int members) {
        List<Lottery.Ticket> left = new ArrayList<>(validators);
        left.removeIf(validator -> barred.contains(validator.account()) || last.contains(validator.account()));
        List<Lottery.Ticket> late = new ArrayList<>(validators);
        late.removeIf(validator -> barred.contains(validator.account()) || !last.contains(validator.account()));
        List<AccountId> drawn = new ArrayList<>();
        while (drawn.size() < members && !(left.isEmpty() && late.isEmpty())) {
            if (left.isEmpty()) {
                left.addAll(late);
                late.clear();
            }
            BigInteger sum = left.stream().map(Lottery.Ticket::weight).reduce(BigInteger.ZERO, BigInteger::add);
            byte[] domain = "openledger/draw/v1".getBytes(StandardCharsets.US_ASCII);
            byte[] bytes = ByteBuffer.allocate(domain.length + 48)
                    .put(domain)
                    .put(seed.bytes())
                    .putLong(row.ordinal())
                    .putInt(round)
                    .putInt(drawn.size())
                    .array();
            BigInteger point = new BigInteger(1, Hash.sha256(bytes).bytes()).mod(sum);
            int winner = 0;
            while (point.compareTo(left.get(winner).weight()) >= 0) {
                point = point.subtract(left.get(winner).weight());
                winner++;
            }
            drawn.add(left.remove(winner).account());
        }
        return drawn;
    }

    private static SortedSet<AccountId> people(Set<Integer> numbers) {
        SortedSet<AccountId> people = new TreeSet<>();
        numbers.forEach(number -> people.add(person(number)));
        return people;
    }

    private static AccountId person(int number) {
        return AccountId.of(Hash.sha256(new byte[] {(byte) number}).bytes());
    }
}
