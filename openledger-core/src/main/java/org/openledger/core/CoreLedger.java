/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletionStage;
import org.openledger.Actor;
import org.openledger.Health;
import org.openledger.LeafListener;
import org.openledger.LedgerView;
import org.openledger.OpenLedger;
import org.openledger.Receipt;
import org.openledger.SignedCommand;
import org.openledger.Subscription;
import org.openledger.audit.Audit;
import org.openledger.audit.Hash;
import org.openledger.audit.Proofs;
import org.openledger.core.actor.Hands;
import org.openledger.core.engine.Engine;
import org.openledger.core.flow.Desk;
import org.openledger.core.log.LeafSource;
import org.openledger.party.Signer;

/** The engine, with hands for actors and flows for what happens around the rules. */
final class CoreLedger implements OpenLedger {

    private final Engine engine;
    private final Desk desk;
    private final Audit audit;
    private final Runnable stopAsking;
    private final Runnable release;

    CoreLedger(Engine engine, Desk desk, LeafSource log, Runnable stopAsking, Runnable release) {
        this.engine = engine;
        this.desk = desk;
        this.audit = new CoreAudit(desk, log);
        this.stopAsking = stopAsking;
        this.release = release;
    }

    @Override
    public Hash id() {
        return engine.id();
    }

    @Override
    public Actor as(Signer signer) {
        return new Hands(desk, signer);
    }

    @Override
    public CompletionStage<Receipt> submit(SignedCommand command) {
        return engine.submit(requireNonNull(command, "command"));
    }

    @Override
    public LedgerView read() {
        return engine.read();
    }

    @Override
    public LedgerView at(long height) {
        return engine.at(height);
    }

    @Override
    public Subscription follow(long fromHeight, LeafListener listener) {
        return engine.follow(fromHeight, requireNonNull(listener, "listener"));
    }

    @Override
    public Proofs proofs() {
        return desk.proofs();
    }

    @Override
    public Audit audit() {
        return audit;
    }

    /** {@inheritDoc} Rows that were revealed past the actors have their automated checks now. */
    @Override
    public int tick() {
        return desk.screenings().catchUp() + engine.tick();
    }

    @Override
    public Health health() {
        return engine.health();
    }

    /** Decides what was submitted and ends all threads; a storage that was given stays open. */
    @Override
    public void close() {
        stopAsking.run();
        engine.close();
        desk.close();
        release.run();
    }
}
