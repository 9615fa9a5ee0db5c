/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openledger.Receipt;
import org.openledger.Refusal;
import org.openledger.SignedCommand;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetCommand;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.privacy.Commitments;
import org.openledger.privacy.Salt;
import org.openledger.token.Amount;

/** Evidence that was checked before what it cites was committed is checked again at its turn. */
@Timeout(30)
class LateEvidenceTest {
    private static final Salt SALT = Salt.of(new byte[32]);
    private static final byte[] CONTENT = "a row".getBytes(UTF_8);

    private final World world = new World(new Limits(1, 100, 1_000, 1_000_000));

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aRevealRightBehindItsCommitIsHeldAgainstIt() throws InterruptedException {
        world.submit(World.ADA, "found", new DatanetCommand.Create(DatanetTerms.of("rows", ContentKind.TEXT)));
        world.submit(World.ADA, "first", commit());
        Hash blob = world.engine.blobs().seal(SALT, "", CONTENT);
        CountDownLatch writerMayGoOn = world.storage.holdAppends();
        world.engine.submit(world.signed(World.ADA, "busy", World.note("keeps the writer busy")));
        world.engine.submit(world.signed(World.ADA, "second", commit()));
        CompletionStage<Receipt> missing = world.engine.submit(reveal("missing", 1, Hash.ZERO, CONTENT.length));
        CompletionStage<Receipt> wrong = world.engine.submit(reveal("wrong", 1, blob, CONTENT.length + 1));
        CompletionStage<Receipt> good = world.engine.submit(reveal("good", 1, blob, CONTENT.length));
        CountDownLatch checked = world.storage.awaitGet();
        world.engine.submit(reveal("last", 0, blob, CONTENT.length));
        assertThat(checked.await(10, TimeUnit.SECONDS)).isTrue();
        writerMayGoOn.countDown();
        assertThat(World.refusal(missing).code()).isEqualTo(Refusal.Code.BLOB_MISSING);
        assertThat(World.refusal(wrong).code()).isEqualTo(Refusal.Code.COMMITMENT_MISMATCH);
        assertThat(World.join(good).events()).isNotEmpty();
    }

    private static DatanetCommand.Commit commit() {
        Hash commitment = Commitments.contribution(SALT, World.ADA.account(), CONTENT);
        return new DatanetCommand.Commit(new DatanetId(0), commitment, Amount.open(1));
    }

    private SignedCommand reveal(String id, long row, Hash blob, int length) {
        return world.signed(World.ADA, id, new DatanetCommand.Reveal(new ContributionId(row), blob, length));
    }
}
