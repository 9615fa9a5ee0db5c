/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.CborReader;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.corpus.OpenedCorpus;
import org.openledger.verifier.facts.Attribution;
import org.openledger.verifier.facts.Genesis;
import org.openledger.verifier.facts.Model;
import org.openledger.verifier.facts.Parameters;
import org.openledger.verifier.facts.Request;
import org.openledger.verifier.facts.Settlement;
import org.openledger.verifier.facts.Version;
import org.openledger.verifier.log.Checkpoint;
import org.openledger.verifier.schema.AttributionShape;
import org.openledger.verifier.schema.CommandType;
import org.openledger.verifier.schema.EventType;
import org.openledger.verifier.schema.Fields;

/**
 * A bundle in the order in which it is verified: who asked, what was settled, from which model, and the history of each row.
 *
 * <p>Making a dossier never fails: what is absent or malformed is told, as a {@link MalformedException}, to each check that asks for it.
 */
public final class Dossier {
    private final Bundle bundle;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<UnreadableLeaf> unreadable = new ArrayList<>();
    private final Map<Long, RowHistory> rows;
    private final Attempt<Checkpoint> checkpoint;
    private final Attempt<Genesis> genesis;
    private final Attempt<Request> request;
    private final Attempt<Settlement> settlement;
    private final Attempt<Model> model;
    private final Attempt<Attribution> attribution;
    private final Attempt<OpenedCorpus> corpus;

    /**
     * A carried leaf that is no leaf of a bundle.
     *
     * @param index its place in the log
     * @param why what is wrong with it
     */
    public record UnreadableLeaf(long index, MalformedException why) {}

    /** Takes a bundle apart. */
    public Dossier(Bundle bundle) {
        this.bundle = bundle;
        for (Bundle.CarriedLeaf carried : bundle.leaves()) {
            try {
                leaves.add(Leaf.read(carried.index(), carried.bytes()));
            } catch (MalformedException e) {
                unreadable.add(new UnreadableLeaf(carried.index(), e));
            }
        }
        rows = RowHistory.of(leaves);
        checkpoint = Attempt.at(() -> Checkpoint.parse(Octets.utf8(bundle.checkpoint())));
        genesis =
                Attempt.at(() -> Genesis.of(genesisLeaf().only(EventType.BEGUN).fields(1)));
        request = Attempt.at(
                () -> Request.of(requestLeaf().only(EventType.REQUESTED).fields(1)));
        settlement = Attempt.at(() -> Settlement.of(settlementLeaf().only(EventType.SETTLED)));
        model = Attempt.at(() -> Model.of(modelLeaf().only(EventType.PUBLISHED).fields(1)));
        attribution = Attempt.at(this::readAttribution);
        corpus = Attempt.at(() -> OpenedCorpus.read(section(bundle.openings(), "9 (openings)")));
    }

    /** What was taken apart. */
    public Bundle bundle() {
        return bundle;
    }

    /** The leaves that could be read, in the order of the bundle. */
    public List<Leaf> leaves() {
        return List.copyOf(leaves);
    }

    /** The leaves that could not be read. */
    public List<UnreadableLeaf> unreadable() {
        return List.copyOf(unreadable);
    }

    /** The leaves of one sort of command. */
    public List<Leaf> leaves(CommandType type) {
        return leaves.stream().filter(leaf -> leaf.type().equals(type)).toList();
    }

    /** The checkpoint; nothing says yet who signed it. */
    public Checkpoint checkpoint() {
        return checkpoint.get();
    }

    /** The leaf that began the ledger. */
    public Leaf genesisLeaf() {
        return only(CommandType.BEGIN);
    }

    /** The ledger's id: the hash of the leaf that began it. */
    public Digest ledger() {
        return genesisLeaf().hash();
    }

    /** What the ledger began with. */
    public Genesis genesis() {
        return genesis.get();
    }

    /** The leaf that asked. */
    public Leaf requestLeaf() {
        return only(CommandType.ASK);
    }

    /** What was asked. */
    public Request request() {
        return request.get();
    }

    /** The leaf that paid. */
    public Leaf settlementLeaf() {
        return only(CommandType.SETTLE);
    }

    /** What was settled. */
    public Settlement settlement() {
        return settlement.get();
    }

    /** The leaf that published the model. */
    public Leaf modelLeaf() {
        return only(CommandType.PUBLISH);
    }

    /** The model. */
    public Model model() {
        return model.get();
    }

    /** The leaf that published the model's data, if it is carried. */
    public Optional<Leaf> versionLeaf() {
        return leaves(CommandType.PUBLISH_VERSION).isEmpty()
                ? Optional.empty()
                : Optional.of(only(CommandType.PUBLISH_VERSION));
    }

    /** The version of the data that a leaf published. */
    public static Version version(Leaf leaf) {
        return Version.of(leaf.only(EventType.VERSION_PUBLISHED).fields(1));
    }

    /** The attribution. */
    public Attribution attribution() {
        return attribution.get();
    }

    /** What is opened of the model's tables; nothing says yet that they are the model's. */
    public OpenedCorpus corpus() {
        return corpus.get();
    }

    /** The newest parameters that are carried and were in force at a leaf: those of the last change before it, or else the genesis'. */
    public Parameters parametersAt(Leaf leaf) {
        return lastChangeBefore(leaf).orElseGet(() -> genesis().parameters());
    }

    /**
     * The parameters that were in force at a leaf, where the carried leaves leave no doubt: none were in between the version found and the next one
     * carried.
     */
    public Optional<Parameters> certainParametersAt(Leaf leaf) {
        Parameters found = parametersAt(leaf);
        boolean certain = leaves(CommandType.CHANGE_PARAMETERS).stream()
                .filter(change -> change.index() >= leaf.index())
                .allMatch(change -> changed(change).version() == found.version() + 1);
        return certain ? Optional.of(found) : Optional.empty();
    }

    /** The account that the key in force at a leaf founds: the newest key that a carried tick before it gave to the leaf's account, or else the account's own. */
    public Digest speakerAt(Leaf leaf) {
        Digest account = leaf.envelope().account();
        return leaves(CommandType.TICK).stream()
                .filter(tick -> tick.index() < leaf.index())
                .flatMap(tick -> tick.events(EventType.KEY_CHANGED).stream())
                .filter(changed -> changed.digest(2).equals(account))
                .reduce((earlier, later) -> later)
                .map(changed -> Genesis.key(changed.item(3)).account())
                .orElse(account);
    }

    /**
     * What the leaves tell of a row.
     *
     * @throws MalformedException when they tell nothing
     */
    public RowHistory row(long row) {
        RowHistory history = rows.get(row);
        if (history == null) {
            throw new MalformedException("leaves of row " + row, "absent", "present");
        }
        return history;
    }

    /** The rows that the settlement pays, ascending. */
    public NavigableSet<Long> paidRows() {
        NavigableSet<Long> paid = new TreeSet<>();
        settlement().credits().forEach(credit -> paid.add(credit.row()));
        return paid;
    }

    /** The rows that a credit or a span cites, ascending. */
    public NavigableSet<Long> citedRows() {
        NavigableSet<Long> cited = paidRows();
        attribution().credits().forEach(credit -> cited.add(credit.row()));
        attribution().spans().forEach(span -> cited.add(span.row()));
        return cited;
    }

    /**
     * The opening of a row.
     *
     * @throws MalformedException when the row is not opened
     */
    public Bundle.OpenedRow opened(long row) {
        return section(bundle.rows(), "7 (rows)").stream()
                .filter(opened -> opened.row() == row)
                .findFirst()
                .orElseThrow(() -> new MalformedException("opening of row " + row, "absent", "present"));
    }

    /**
     * A section that has to be there.
     *
     * @throws MalformedException when it is not
     */
    public static <T> T section(Optional<T> section, String name) {
        return section.orElseThrow(() -> new MalformedException("section " + name, "absent", "present"));
    }

    private Attribution readAttribution() {
        Item record = CborReader.read(section(bundle.attribution(), "6 (attribution)"));
        AttributionShape.ATTRIBUTION.require("attribution", record);
        return Attribution.of(Fields.of("attribution", record));
    }

    private Optional<Parameters> lastChangeBefore(Leaf leaf) {
        return leaves(CommandType.CHANGE_PARAMETERS).stream()
                .filter(change -> change.index() < leaf.index())
                .reduce((earlier, later) -> later)
                .map(Dossier::changed);
    }

    private static Parameters changed(Leaf change) {
        return Parameters.of(change.only(EventType.PARAMETERS_CHANGED).fields(1));
    }

    private Leaf only(CommandType type) {
        List<Leaf> found = leaves(type);
        if (found.size() != 1) {
            throw new MalformedException("leaves " + type, Integer.toString(found.size()), "exactly one");
        }
        return found.get(0);
    }
}
