/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openledger.Actor;
import org.openledger.OpenLedger;
import org.openledger.RefusedException;
import org.openledger.audit.Hash;
import org.openledger.core.FileKeyVault;
import org.openledger.core.FileStorage;
import org.openledger.core.Keys;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.governance.Parameters;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.party.Signer;
import org.openledger.spi.KeyVault;
import org.openledger.spi.Storage;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;

/** The same commands make the same log, to the byte, in memory and in files. */
class SameLogTest {

    private static final List<Signer> PEOPLE = IntStream.range(0, 10)
            .mapToObj(i -> Keys.ed25519(Hash.sha256(new byte[] {(byte) i}).bytes()))
            .toList();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void memoryAndFilesHoldTheSameLog(long seed) {
        Path directory = folder.resolve("seed-" + seed);
        try (FileStorage files = FileStorage.at(directory.resolve("ledger"))) {
            Ending inFiles = live(seed, 2, files, FileKeyVault.at(directory.resolve("keys")));
            Ending inMemory = live(seed, 3, MemoryStorage.create(), new MemoryKeyVault());
            assertThat(inFiles).isEqualTo(inMemory);
            assertThat(inFiles.height()).isGreaterThan(500);
        }
        try (FileStorage files = FileStorage.at(directory.resolve("ledger"));
                OpenLedger again = open(seed, 1, files, FileKeyVault.at(directory.resolve("keys")), clock())) {
            Ending inMemory = live(seed, 1, MemoryStorage.create(), new MemoryKeyVault());
            assertThat(Ending.of(again)).isEqualTo(inMemory);
        }
    }

    private static Ending live(long seed, int threads, Storage storage, KeyVault vault) {
        HandClock clock = clock();
        try (OpenLedger ledger = open(seed, threads, storage, vault, clock)) {
            Random random = new Random(seed);
            List<Actor> people = PEOPLE.stream().map(ledger::as).toList();
            List<Actor> validators = people.subList(3, 10);
            Amount stake = ledger.read().parameters().amount(Parameters.VALIDATOR_STAKE);
            validators.forEach(validator -> validator.account().stake(StakePurpose.VALIDATION, stake));
            Actor ada = people.get(0);
            DatanetId net = ada.datanets().create(DatanetTerms.of("verses", ContentKind.TEXT));
            people.get(1).datanets().join(net);
            for (int i = 0; i < 6; i++) {
                people.get(i % 2).datanets().contribute(net, Content.text(verse(random)), Amount.open(10));
            }
            new ReviewRun(ledger, clock, Sandbox.START.toEpochMilli(), validators).pass(net);
            ModelId model = ada.models().publish(ModelSpec.infiniteGram(net));
            people.get(2).models().ask(model, "the river", Amount.open(1));
            for (int i = 0; i < 400; i++) {
                pay(people, random);
            }
            ada.datanets().erase(new ContributionId(0));
            return Ending.of(ledger);
        }
    }

    /** A payment that may be refused; refusals are in the log too. */
    private static void pay(List<Actor> people, Random random) {
        Actor from = people.get(random.nextInt(people.size()));
        Actor to = people.get(random.nextInt(people.size()));
        try {
            from.account().transfer(to.account().id(), Amount.open(1L + random.nextInt(400)));
        } catch (RefusedException refused) {
            assertThat(refused.refusal().code()).isNotNull();
        }
    }

    private static String verse(Random random) {
        List<String> words =
                List.of("the", "river", "runs", "below", "bridge", "heron", "waits", "stone", "moon", "reed");
        StringBuilder verse = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            verse.append(words.get(random.nextInt(words.size())))
                    .append(' ')
                    .append(random.nextInt(1_000))
                    .append(' ');
        }
        return verse.toString();
    }

    private static HandClock clock() {
        return new HandClock(Sandbox.START);
    }

    private static OpenLedger open(long seed, int threads, Storage storage, KeyVault vault, HandClock clock) {
        var builder = OpenLedger.builder()
                .storage(storage)
                .keyVault(vault)
                .operator(Keys.ed25519(Hash.sha256(new byte[] {99}).bytes()))
                .clock(clock)
                .entropy(new SeededEntropy(seed))
                .threads(threads)
                .installed();
        PEOPLE.forEach(person -> builder.allocate(person.account(), Amount.open(10_000)));
        return builder.build();
    }

    /**
     * How a ledger ended.
     *
     * @param height how many leaves it has
     * @param root the root over them
     * @param digest the effect digest
     * @param state the root of the state
     */
    private record Ending(long height, Hash root, Hash digest, Hash state) {
        static Ending of(OpenLedger ledger) {
            return new Ending(
                    ledger.read().height(),
                    ledger.proofs().checkpoint().root(),
                    ledger.read().digest(),
                    ledger.read().stateRoot());
        }
    }
}
