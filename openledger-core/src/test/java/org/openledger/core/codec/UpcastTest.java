/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.TEXT;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;
import org.openledger.core.codec.TypeTable.Entry;

/** L96: a shape that grew is read in every revision that was ever written, and written in the newest alone. */
class UpcastTest {
    private static final int NUMBER = 7;

    /** What the second revision added: a note. In the first there was none. */
    private record Counted(long count, String note) {}

    private static final Codec<Counted> FIRST = record(count -> new Counted(count, ""), field(LONG, Counted::count));
    private static final Codec<Counted> SECOND =
            record(Counted::new, field(LONG, Counted::count), field(TEXT, Counted::note));

    private static final TypeTable<Counted> TABLE = new TypeTable<>(
            "event",
            List.of(new Entry<>(NUMBER, 1, Counted.class, FIRST), new Entry<>(NUMBER, 2, Counted.class, SECOND)));

    @Test
    void l96AnEarlierRevisionIsReadAsWhatItMeans() {
        byte[] old = body(1, new CborWriter().map(1).key(1).uint(5).toBytes());
        assertThat(read(old)).isEqualTo(new Counted(5, ""));
        CborWriter out = new CborWriter().array(3);
        TABLE.write(out, NUMBER, 2, new Counted(5, "five"));
        assertThat(read(out.toBytes())).isEqualTo(new Counted(5, "five"));
    }

    @Test
    void l96AKeyThatARevisionDoesNotHaveStopsTheReading() {
        byte[] body = new CborWriter().map(2).key(1).uint(5).key(2).text("five").toBytes();
        assertThat(read(body(2, body))).isEqualTo(new Counted(5, "five"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(body(1, body)))
                .withMessageContaining("map key 2 is unknown");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(body(3, body)))
                .withMessageContaining("event 7 of revision 3 is unknown");
    }

    private static Counted read(byte[] bytes) {
        CborReader in = new CborReader(bytes);
        in.array(3);
        return TABLE.read(in);
    }

    private static byte[] body(int revision, byte[] map) {
        byte[] head =
                new CborWriter().array(3).uint(NUMBER).uint(revision).map(0).toBytes();
        byte[] whole = java.util.Arrays.copyOf(head, head.length - 1 + map.length);
        System.arraycopy(map, 0, whole, head.length - 1, map.length);
        return whole;
    }
}
