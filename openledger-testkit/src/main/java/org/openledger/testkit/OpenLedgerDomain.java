/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.openledger.Bytes;
import org.openledger.Command;
import org.openledger.CommandId;
import org.openledger.Event;
import org.openledger.SignedCommand;
import org.openledger.audit.Hash;
import org.openledger.datanet.DatanetTerms;
import org.openledger.governance.Parameters;
import org.openledger.ledger.Genesis;
import org.openledger.model.ModelSpec;
import org.openledger.party.AccountId;
import org.openledger.party.Authorisation;
import org.openledger.party.VerificationKey;
import org.openledger.reward.FeeSplit;
import org.openledger.testkit.worlds.BasicWorlds;
import org.openledger.testkit.worlds.DatanetWorlds;
import org.openledger.testkit.worlds.LedgerWorlds;
import org.openledger.testkit.worlds.ModelWorlds;
import org.openledger.testkit.worlds.PartyWorlds;
import org.openledger.testkit.worlds.TokenWorlds;
import org.openledger.testkit.worlds.Worlds;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;
import org.openledger.token.Pot;

/**
 * The vocabulary for properties: {@code @Domain(OpenLedgerDomain.class)} lets {@code @ForAll} take any of these types.
 *
 * <p>Each source leans to its type's edges. The same sources are static functions in {@link org.openledger.testkit.worlds}.
 */
public final class OpenLedgerDomain extends DomainContextBase {

    /** Creates the domain. */
    public OpenLedgerDomain() {}

    @Provide
    Arbitrary<Amount> amounts() {
        return TokenWorlds.amounts();
    }

    @Provide
    Arbitrary<BasisPoints> basisPoints() {
        return TokenWorlds.basisPoints();
    }

    @Provide
    Arbitrary<FeeSplit> feeSplits() {
        return TokenWorlds.feeSplits();
    }

    @Provide
    Arbitrary<Pot> pots() {
        return TokenWorlds.pots();
    }

    @Provide
    Arbitrary<AccountId> accounts() {
        return PartyWorlds.accounts();
    }

    @Provide
    Arbitrary<VerificationKey> keys() {
        return PartyWorlds.keys();
    }

    @Provide
    Arbitrary<Authorisation> authorisations() {
        return PartyWorlds.authorisations();
    }

    @Provide
    Arbitrary<SignedCommand> strangersCommands() {
        return PartyWorlds.strangersCommands();
    }

    @Provide
    Arbitrary<Hash> hashes() {
        return BasicWorlds.hashes();
    }

    @Provide
    Arbitrary<Bytes> bytes() {
        return BasicWorlds.bytes(0, 1_000);
    }

    @Provide
    Arbitrary<CommandId> commandIds() {
        return BasicWorlds.commandIds();
    }

    @Provide
    Arbitrary<DatanetTerms> terms() {
        return DatanetWorlds.terms();
    }

    @Provide
    Arbitrary<ModelSpec> specs() {
        return ModelWorlds.specs();
    }

    @Provide
    Arbitrary<Parameters> parameters() {
        return LedgerWorlds.parameters();
    }

    @Provide
    Arbitrary<Genesis> geneses() {
        return LedgerWorlds.geneses();
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
    Arbitrary<List<Event>> leaves() {
        return Worlds.events().list().ofMaxSize(20);
    }
}
