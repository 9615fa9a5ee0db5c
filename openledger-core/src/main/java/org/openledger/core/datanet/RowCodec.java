/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openledger.audit.Hash;
import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborType;
import org.openledger.core.cbor.CborWriter;
import org.openledger.core.codec.Codec;
import org.openledger.core.table.Symbols;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetId;
import org.openledger.party.AccountId;
import org.openledger.review.CheckVerdict;
import org.openledger.stake.StakeId;

/**
 * A row as the state keeps it, in few bytes: an array of its components, its author and the checks' names as {@linkplain Symbols numbers}, all verdicts in one array.
 *
 * <p>A ledger has millions of rows and most of them are idle, so what one takes decides how much memory a ledger takes.
 */
final class RowCodec implements Codec<Contribution> {
    private static final int COMPONENTS = 12;
    private static final int OF_A_VERDICT = 5;

    private static final ContributionStatus[] STATES = ContributionStatus.values();
    private static final CheckVerdict.Outcome[] OUTCOMES = CheckVerdict.Outcome.values();

    private final Codec<AccountId> accounts;
    private final Codec<String> names;

    RowCodec(Symbols symbols) {
        this.accounts = symbols.accounts();
        this.names = symbols.names();
    }

    @Override
    public void write(CborWriter out, Contribution row) {
        out.array(COMPONENTS).uint(row.id().ordinal()).uint(row.datanet().ordinal());
        accounts.write(out, row.author());
        out.uint(row.stake().ordinal()).bytes(row.commitment());
        row.blob().ifPresentOrElse(out::bytes, out::nul);
        out.uint(row.length()).uint(row.status().ordinal());
        out.array(OF_A_VERDICT * row.verdicts().size());
        row.verdicts().forEach(verdict -> write(out, verdict));
        out.uint(row.round()).uint(row.deadline()).uint(row.committedAt());
    }

    private void write(CborWriter out, CheckVerdict verdict) {
        names.write(out, verdict.check());
        out.uint(verdict.version()).uint(verdict.outcome().ordinal()).uint(verdict.scorePpm());
        verdict.evidence().ifPresentOrElse(row -> out.uint(row.ordinal()), out::nul);
    }

    @Override
    public Contribution read(CborReader in) {
        in.array(COMPONENTS);
        return new Contribution(
                new ContributionId(in.uint()),
                new DatanetId(in.uint()),
                accounts.read(in),
                new StakeId(in.uint()),
                in.hash(),
                blob(in),
                in.uint(),
                STATES[in.uint(STATES.length - 1)],
                verdicts(in),
                in.uint(Integer.MAX_VALUE),
                in.uint(),
                in.uint());
    }

    private static Optional<Hash> blob(CborReader in) {
        if (in.peek() == CborType.NULL) {
            in.nul();
            return Optional.empty();
        }
        return Optional.of(in.hash());
    }

    private List<CheckVerdict> verdicts(CborReader in) {
        int verdicts = in.array() / OF_A_VERDICT;
        List<CheckVerdict> read = new ArrayList<>(verdicts);
        for (int i = 0; i < verdicts; i++) {
            read.add(new CheckVerdict(
                    names.read(in),
                    in.uint(Integer.MAX_VALUE),
                    OUTCOMES[in.uint(OUTCOMES.length - 1)],
                    in.uint(Integer.MAX_VALUE),
                    evidence(in)));
        }
        return read;
    }

    private static Optional<ContributionId> evidence(CborReader in) {
        if (in.peek() == CborType.NULL) {
            in.nul();
            return Optional.empty();
        }
        return Optional.of(new ContributionId(in.uint()));
    }
}
