/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openledger.OpenLedgerException;

class ChainsTest {

    @Property(tries = 200)
    void listsAreThoseOfAMap(@ForAll @Size(max = 500) List<@IntRange(max = 300) Integer> keys) {
        Chains chains = new Chains();
        Map<Integer, List<Long>> oracle = new HashMap<>();
        long number = 0;
        for (int key : keys) {
            chains.add(key, number);
            oracle.computeIfAbsent(key, k -> new ArrayList<>()).add(number);
            number += 7;
        }

        for (int key = 0; key <= 301; key++) {
            assertThat(Arrays.stream(chains.of(key)).boxed())
                    .containsExactlyElementsOf(oracle.getOrDefault(key, List.of()));
        }
    }

    @Test
    void aKeyBeyondTheBoundIsRefused() {
        assertThatThrownBy(() -> new Chains().add(Integer.MAX_VALUE, 1))
                .isInstanceOfSatisfying(
                        OpenLedgerException.class, e -> assertThat(e.code()).isEqualTo("INDEX_FULL"));
    }
}
