/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.openledger.Command;
import org.openledger.Event;
import org.openledger.SignedCommand;
import org.openledger.governance.Parameters;
import org.openledger.ledger.Genesis;
import org.openledger.testkit.worlds.TokenWorlds;
import org.openledger.testkit.worlds.Worlds;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

@Domain(OpenLedgerDomain.class)
class WorldsProperties {

    @Example
    void everyCommandAndEventHasASource() {
        assertThat(sampled(Worlds.everyCommand())).containsExactlyInAnyOrderElementsOf(leavesOf(Command.class));
        assertThat(sampled(Worlds.everyEvent())).containsExactlyInAnyOrderElementsOf(leavesOf(Event.class));
    }

    @Example
    void theEdgesAreReached() {
        Set<Amount> amounts = new LinkedHashSet<>();
        Set<Pot.Kind> kinds = new LinkedHashSet<>();
        TokenWorlds.amounts().sampleStream().limit(2_000).forEach(amounts::add);
        TokenWorlds.pots().sampleStream().limit(2_000).forEach(pot -> kinds.add(pot.kind()));
        assertThat(amounts).contains(Amount.ZERO, Amount.ofUnits(1), Amount.open(1), Amount.MAX);
        assertThat(kinds).containsExactlyInAnyOrder(Pot.Kind.values());
    }

    @Property(tries = 200)
    void beginningsAndParametersAreWellFormed(@ForAll Genesis genesis, @ForAll Parameters parameters) {
        assertThat(genesis.parameters().values().keySet()).hasSameElementsAs(Parameters.all());
        assertThat(parameters.split()).hasSize(6);
    }

    @Property(tries = 200)
    void whateverMayBeDrawnIsDrawn(
            @ForAll Command command, @ForAll List<Event> events, @ForAll SignedCommand stranger) {
        assertThat(command.type()).isPositive();
        assertThat(events).allMatch(event -> event.kind() > 0);
        assertThat(stranger.envelope().length()).isBetween(1, SignedCommand.MAX_ENVELOPE);
    }

    private static <T> Set<Class<?>> sampled(List<Arbitrary<? extends T>> sources) {
        Set<Class<?>> types = new LinkedHashSet<>();
        sources.forEach(
                source -> types.add(Objects.requireNonNull(source.sample()).getClass()));
        assertThat(types).hasSameSizeAs(sources);
        return types;
    }

    private static Set<Class<?>> leavesOf(Class<?> sealed) {
        Class<?>[] permitted = sealed.getPermittedSubclasses();
        Stream<Class<?>> leaves = permitted == null
                ? Stream.of(sealed)
                : Arrays.stream(permitted).flatMap(type -> leavesOf(type).stream());
        return new LinkedHashSet<>(leaves.toList());
    }
}
