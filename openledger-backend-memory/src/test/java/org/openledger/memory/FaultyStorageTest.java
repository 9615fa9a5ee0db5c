/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openledger.OpenLedgerException;
import org.openledger.spi.WriterId;
import org.openledger.spi.WriterLease;
import org.openledger.testkit.FaultyStorage;
import org.openledger.testkit.FaultyStorage.Moment;

class FaultyStorageTest {

    private static final byte[] NOTE = {1};

    @ParameterizedTest
    @CsvSource({"BEFORE, 0", "MIDDLE, 0", "AFTER, 2"})
    void oneAppendFailsAtItsMomentAndTheNextDoesNot(Moment moment, long stored) {
        FaultyStorage storage = new FaultyStorage(MemoryStorage.create());
        WriterLease lease = storage.lease(new WriterId("test"));
        storage.failNextAppend(moment);
        assertThatThrownBy(() -> storage.append(lease, 0, List.of(NOTE, NOTE), NOTE))
                .isInstanceOfSatisfying(
                        OpenLedgerException.class,
                        fault -> assertThat(fault.code()).isEqualTo("INJECTED_FAULT"));
        assertThat(storage.size()).isEqualTo(stored);
        assertThat(storage.append(lease, stored, List.of(NOTE), NOTE)).isEqualTo(stored + 1);
    }
}
