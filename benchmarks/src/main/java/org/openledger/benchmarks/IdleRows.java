/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetCommand;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.privacy.Commitments;
import org.openledger.privacy.Salt;
import org.openledger.review.CheckVerdict;
import org.openledger.review.ReviewCommand;
import org.openledger.review.Vote;
import org.openledger.stake.StakeCommand;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;

/**
 * How much memory an idle row takes: rows of 250 authors are committed, revealed, checked, reviewed and activated by the rules, and the heap is measured on the
 * way. Arguments: how many rows (a million).
 */
public final class IdleRows {
    private static final DatanetId DATANET = new DatanetId(0);
    private static final Salt SALT = Salt.of(new byte[32]);
    private static final int AUTHORS = 250;
    private static final int VALIDATORS = 7;
    private static final int BATCH = 500;
    private static final int FIRST_LOOK = 10_000;
    private static final long WINDOW = 1_000;
    private static final List<CheckVerdict> VERDICTS = List.of(
            verdict("exact-copy", 0),
            verdict("near-copy", 123_456),
            verdict("secrets", 0),
            verdict("language", 912_345),
            verdict("relevance", 345_678),
            verdict("schema", 0));

    private final List<AccountId> authors = BareLedger.people(AUTHORS);
    private final BareLedger ledger;
    private long rows;

    private IdleRows(int most) {
        Parameters parameters = Parameters.standard()
                .with(Parameters.EPOCH, WINDOW)
                .with(Parameters.VOTE_WINDOW, WINDOW)
                .with(Parameters.VOTE_REVEAL_WINDOW, WINDOW)
                .with(Parameters.CHALLENGE_WINDOW, WINDOW)
                .with(Parameters.QUOTA_ROWS, most);
        ledger = new BareLedger(parameters, most / BATCH + 1, authors, Amount.open(1_000_000));
        ledger.expect(author(0), new DatanetCommand.Create(DatanetTerms.of("rows", ContentKind.TEXT)));
        for (int i = 1; i < AUTHORS; i++) {
            ledger.expect(author(i), new DatanetCommand.Join(DATANET));
        }
        for (int i = 0; i < VALIDATORS; i++) {
            ledger.expect(author(i), new StakeCommand.Bond(StakePurpose.VALIDATION, Amount.open(1_000)));
        }
    }

    /** Prints the heap at each power of ten, and the slope. */
    public static void main(String[] args) {
        int most = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        IdleRows idle = new IdleRows(most);
        long first = 0;
        for (long look = FIRST_LOOK; look <= most; look *= 10) {
            while (idle.rows < look) {
                idle.batch();
            }
            long used = used();
            first = look == FIRST_LOOK ? used : first;
            long active = idle.ledger.state().datanet(DATANET).orElseThrow().rows();
            System.out.println(active + " active rows: " + (used >> 20) + " MiB"
                    + (look == FIRST_LOOK
                            ? ""
                            : ", " + (used - first) / (look - FIRST_LOOK) + " bytes a row since the first "
                                    + FIRST_LOOK));
        }
    }

    private static CheckVerdict verdict(String check, int score) {
        return new CheckVerdict(check, 1, CheckVerdict.Outcome.PASS, score, Optional.empty());
    }

    private AccountId author(long row) {
        return authors.get((int) (row % AUTHORS));
    }

    /** Five hundred rows, from their commitments to being active. The first authors are the validators and contribute nothing. */
    private void batch() {
        long first = rows;
        for (rows = first; rows < first + BATCH; rows++) {
            ContributionId row = new ContributionId(rows);
            AccountId author = author(VALIDATORS + rows % (AUTHORS - VALIDATORS));
            ledger.expect(author, new DatanetCommand.Commit(DATANET, hash('c', rows), Amount.open(1)));
            ledger.expect(author, new DatanetCommand.Reveal(row, hash('b', rows), 1_000));
            ledger.expect(ledger.operator(), new ReviewCommand.RecordScreening(row, VERDICTS));
        }
        ledger.pass(WINDOW);
        ledger.settle();
        eachVote(
                first,
                (row, validator) ->
                        new ReviewCommand.CommitVote(row, 1, Commitments.vote(SALT, validator, row, 1, Vote.ACCEPT)));
        ledger.pass(WINDOW);
        eachVote(first, (row, validator) -> new ReviewCommand.RevealVote(row, 1, Vote.ACCEPT, SALT));
        ledger.pass(WINDOW);
        ledger.settle();
        ledger.pass(WINDOW);
        ledger.settle();
    }

    private void eachVote(long first, BiFunction<ContributionId, AccountId, ReviewCommand> command) {
        for (long row = first; row < rows; row++) {
            ContributionId id = new ContributionId(row);
            for (int i = 0; i < VALIDATORS; i++) {
                ledger.expect(author(i), command.apply(id, author(i)));
            }
        }
    }

    private static Hash hash(char what, long row) {
        return Hash.sha256(ByteBuffer.allocate(10).putChar(what).putLong(row).array());
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
