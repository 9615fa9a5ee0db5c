/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openledger.Receipt;
import org.openledger.Refusal;
import org.openledger.RefusedException;
import org.openledger.audit.Hash;
import org.openledger.core.blob.Opening;
import org.openledger.core.flow.Desk;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetCommand;
import org.openledger.datanet.DatanetEvent;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.Work;
import org.openledger.privacy.Commitments;
import org.openledger.privacy.Salt;
import org.openledger.token.Amount;

/**
 * How rows get into a Datanet: sealed, committed, revealed, checked.
 *
 * <p>Salt and content are sealed before the commit. Under an idempotency key the blob is kept as a draft, so that the same call finds the same salt after a crash,
 * gets the same decisions for the steps that were taken, and takes those that were not. A refused contribution without a key leaves nothing behind; with a key the
 * draft stays, because a repeated call must meet the same refusal.
 */
final class Contributing {

    private final Pen pen;
    private final Desk desk;

    Contributing(Pen pen) {
        this.pen = pen;
        this.desk = pen.desk();
    }

    List<ContributionId> all(DatanetId datanet, List<Content> contents, Amount stake, Optional<Derivation> derivation) {
        if (contents.isEmpty()) {
            return List.of();
        }
        requireKind(datanet, contents, derivation);
        List<Sealed> rows = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            rows.add(seal(i, contents.get(i)));
        }
        return desk.contributing().take(datanet, () -> {
            List<ContributionId> ids = commit(datanet, rows, stake, derivation);
            reveal(ids, rows);
            desk.screenings().screen(ids);
            return ids;
        });
    }

    /** Says no to what anybody can see is of another kind, before a stake is locked behind it. Labels and feedback are texts, whatever they are about. */
    private void requireKind(DatanetId datanet, List<Content> contents, Optional<Derivation> derivation) {
        Optional<ContentKind> rows = desk.ask(state -> state.datanet(datanet))
                .map(found -> found.terms().kind());
        boolean words = derivation
                .filter(of -> of.work() == Work.LABEL || of.work() == Work.FEEDBACK)
                .isPresent();
        if (rows.isPresent()) {
            ContentKind kind = words ? ContentKind.TEXT : rows.get();
            for (Content content : contents) {
                kind.objection(content.bytes()).ifPresent(why -> {
                    throw new RefusedException(
                            new Refusal(Refusal.Code.WRONG_KIND, datanet.toString(), kind + ": " + why));
                });
            }
        }
    }

    private Sealed seal(int position, Content content) {
        Hash blob = pen.once()
                .map(id -> desk.openings().draft(pen.account(), id.step("row/" + position), () -> store(content)))
                .orElseGet(() -> store(content));
        if (!(desk.blobs().open(blob) instanceof Opening.Opened opened)
                || !opened.bytes().equals(content.bytes())
                || !opened.name().equals(content.name())) {
            throw new RefusedException(new Refusal(
                    Refusal.Code.ID_REUSED,
                    "contribution " + position + " under " + pen.once(),
                    "was called with another content before: give that content, or another command id"));
        }
        return new Sealed(blob, opened.salt(), content);
    }

    private Hash store(Content content) {
        return desk.blobs().seal(desk.salt(), content.name(), content.bytes().toArray());
    }

    private List<ContributionId> commit(
            DatanetId datanet, List<Sealed> rows, Amount stake, Optional<Derivation> derivation) {
        List<Pen.Step> steps = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Sealed row = rows.get(i);
            Hash commitment = Commitments.contribution(
                    row.salt(), pen.account(), row.content().bytes().toArray());
            steps.add(new Pen.Step("commit/" + i, new DatanetCommand.Commit(datanet, commitment, stake, derivation)));
        }
        List<Receipt> receipts;
        try {
            receipts = pen.writeAll(steps);
        } catch (RefusedException refused) {
            forgetUncommitted(rows);
            throw refused;
        }
        return receipts.stream()
                .map(receipt -> Pen.first(receipt, DatanetEvent.Committed.class).contribution())
                .toList();
    }

    /** Of one refused row nothing stays; of many some may be committed, and those must still be revealed. */
    private void forgetUncommitted(List<Sealed> rows) {
        if (pen.once().isEmpty() && rows.size() == 1) {
            desk.blobs().erase(rows.get(0).blob());
        }
    }

    private void reveal(List<ContributionId> ids, List<Sealed> rows) {
        List<Pen.Step> steps = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            ContributionId id = ids.get(i);
            Sealed row = rows.get(i);
            boolean revealed = desk.ask(state -> state.contribution(id))
                    .flatMap(known -> known.blob())
                    .isPresent();
            if (!revealed) {
                steps.add(new Pen.Step(
                        "reveal/" + i,
                        new DatanetCommand.Reveal(
                                id, row.blob(), row.content().bytes().length())));
            }
        }
        pen.writeAll(steps);
    }

    /** A row before it is committed. */
    private record Sealed(Hash blob, Salt salt, Content content) {}
}
