/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import org.openledger.Bytes;
import org.openledger.Command;
import org.openledger.Event;
import org.openledger.Refusal;
import org.openledger.core.cbor.CborException;
import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;
import org.openledger.party.Authorisation;
import org.openledger.testkit.OpenLedgerDomain;
import org.openledger.testkit.worlds.BasicWorlds;
import org.openledger.testkit.worlds.PartyWorlds;
import org.openledger.testkit.worlds.Worlds;

/** Whatever can be said can be written and read back, as the same value and the same bytes; nothing else can be read. */
class CodecProperties {
    @Property(tries = 400)
    void everyCommandComesBackInItsEnvelope(@ForAll("envelopes") Envelope envelope) {
        byte[] bytes = Envelopes.encode(envelope);
        Envelope again = Envelopes.decode(bytes);
        assertThat(again).isEqualTo(envelope);
        assertThat(Envelopes.encode(again)).isEqualTo(bytes);
        CborReader.check(bytes);
    }

    @Property(tries = 400)
    void everyEventComesBackInItsLeaf(@ForAll("leaves") Leaf leaf) {
        byte[] bytes = Leaves.encode(leaf);
        Leaf again = Leaves.decode(bytes);
        assertThat(again).isEqualTo(leaf);
        assertThat(Leaves.encode(again)).isEqualTo(bytes);
    }

    @Property(tries = 400)
    void aLeafWhoseEventsWereWrittenBeforeHasTheSameBytes(@ForAll("leaves") Leaf leaf) {
        CborWriter written = new CborWriter();
        leaf.events().forEach(event -> Leaves.write(written.next(), event));
        assertThat(Leaves.encode(leaf, written.sequence())).isEqualTo(Leaves.encode(leaf));
    }

    @Property(tries = 400)
    @Domain(OpenLedgerDomain.class)
    void everyAuthorisationComesBack(@ForAll Authorisation authorisation) {
        assertThat(Authorisations.decode(Authorisations.encode(authorisation))).isEqualTo(authorisation);
    }

    /** A changed byte is refused, or it is another value, and then these are its only bytes. */
    @Property(tries = 400)
    void aChangedByteIsRefusedOrMeansSomethingElse(
            @ForAll("envelopes") Envelope envelope,
            @ForAll int where,
            @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] bytes = Envelopes.encode(envelope);
        bytes[Math.floorMod(where, bytes.length)] ^= (byte) change;
        Envelope other;
        try {
            other = Envelopes.decode(bytes);
        } catch (CborException | IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching("(?s).{10,}");
            return;
        }
        assertThat(other).isNotEqualTo(envelope);
        assertThat(Envelopes.encode(other)).isEqualTo(bytes);
    }

    @Property(tries = 200)
    void aTruncatedLeafIsRefused(@ForAll("leaves") Leaf leaf, @ForAll int where) {
        byte[] bytes = Leaves.encode(leaf);
        byte[] cut = Arrays.copyOf(bytes, Math.floorMod(where, bytes.length));
        assertThatThrownBy(() -> Leaves.decode(cut))
                .isInstanceOfAny(CborException.class, IllegalArgumentException.class);
    }

    @Example
    void theTablesAreComplete() {
        assertThat(Commands.TABLE.entries().stream().<Class<?>>map(TypeTable.Entry::type))
                .containsExactlyInAnyOrderElementsOf(leavesOf(Command.class).toList());
        assertThat(Events.TABLE.entries().stream().<Class<?>>map(TypeTable.Entry::type))
                .containsExactlyInAnyOrderElementsOf(leavesOf(Event.class).toList());
    }

    @Property(tries = 400)
    void theTablesNumbersAreThoseOfTheTypes(@ForAll("commands") Command command, @ForAll("events") Event event) {
        assertThat(Commands.TABLE.entries())
                .anyMatch(e -> e.type() == command.getClass()
                        && e.number() == command.type()
                        && e.revision() == command.revision());
        assertThat(Events.TABLE.entries())
                .anyMatch(e ->
                        e.type() == event.getClass() && e.number() == event.kind() && e.revision() == event.revision());
    }

    @Example
    void numbersAreUnique() {
        List<Integer> kinds = Events.TABLE.entries().stream()
                .map(TypeTable.Entry::number)
                .map(Integer.class::cast)
                .toList();
        assertThat(new TreeSet<>(kinds)).hasSameSizeAs(kinds);
    }

    @Example
    void unknownThingsAreRefusedByName() {
        CborWriter unknown = new CborWriter().array(3).uint(99).uint(1).map(0);
        CborReader in = new CborReader(unknown.toBytes());
        in.array(3);
        assertThatThrownBy(() -> Events.read(in)).hasMessageContaining("event 99 of revision 1");
        byte[] moreKeys = new CborWriter().map(2).key(1).uint(7).key(2).uint(8).toBytes();
        assertThatThrownBy(() -> DatanetCodecs.JOIN.decode(moreKeys)).hasMessageContaining("map key 2 is unknown");
        byte[] noKeys = new CborWriter().map(0).toBytes();
        assertThatThrownBy(() -> DatanetCodecs.JOIN.decode(noKeys)).hasMessageContaining("without key 1");
    }

    @Provide
    Arbitrary<Command> commands() {
        return Worlds.commands();
    }

    @Provide
    Arbitrary<Event> events() {
        return Worlds.events();
    }

    @Provide
    Arbitrary<Envelope> envelopes() {
        return Combinators.combine(
                        BasicWorlds.hashes(),
                        PartyWorlds.accounts(),
                        BasicWorlds.commandIds(),
                        BasicWorlds.times(),
                        BasicWorlds.ordinals(),
                        Worlds.commands())
                .as(Envelope::new);
    }

    @Provide
    Arbitrary<Leaf> leaves() {
        Arbitrary<Optional<Refusal>> outcomes = Combinators.combine(
                        Arbitraries.of(Refusal.Code.class), BasicWorlds.textsOrEmpty(40), BasicWorlds.textsOrEmpty(40))
                .as(Refusal::new)
                .optional();
        return Combinators.combine(
                        BasicWorlds.bytes(1, 200),
                        PartyWorlds.authorisations(),
                        BasicWorlds.times(),
                        outcomes,
                        Worlds.events().list().ofMaxSize(4))
                .as((Bytes envelope, Authorisation by, Long time, Optional<Refusal> outcome, List<Event> events) ->
                        new Leaf(envelope, by, time, outcome, events));
    }

    private static Stream<Class<?>> leavesOf(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CodecProperties::leavesOf)
                : Stream.of(type);
    }
}
