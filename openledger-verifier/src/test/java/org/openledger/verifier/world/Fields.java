/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openledger.verifier.cbor.Item;

/** Which check has to name a forged field, by the field's class; and which fields nobody but their author can vouch for. */
public final class Fields {
    /** Stands for a file that is no bundle any more. */
    public static final String UNREADABLE = "UNREADABLE";

    private static final Map<Pattern, Set<String>> CHECKS = checks(
            "section 4", "UNREADABLE",
            "section 4.1", "bundle.sections",
            "section 4.2", "attribution.prompt UNREADABLE",
            "section 4.3", "attribution.prompt",
            "section 5", "UNREADABLE",
            "section 5.1", "attribution.output UNREADABLE",
            "section 5.2", "attribution.output",
            "section 6.*", "attribution.root",
            "section 7( order)?", "bundle.sections",
            "section 7.\\*", "UNREADABLE",
            "section 7.\\*( order|.0)", "bundle.sections UNREADABLE",
            "section 7.\\*.[12]", "attribution.rows UNREADABLE",
            "section 8", "UNREADABLE",
            "section 8.[12]", "data.manifest",
            "section 8.3( order)?", "bundle.sections",
            "section 8.3.\\*", "UNREADABLE",
            "section 8.3.\\*( order|.0)", "bundle.sections UNREADABLE",
            "section 8.3.\\*.[12].*", "data.manifest UNREADABLE",
            "section 9.*", "attribution.artefact attribution.words attribution.counts",
            "leaf", "leaf.outcome",
            "leaf 90 .*", "log.ledger leaf.outcome",
            "leaf \\d+ envelope .*", "signature.command leaf.outcome",
            "leaf \\d+ authorisation .*", "signature.command leaf.outcome",
            "leaf 23 events 23 2.1.[234]", "model.pins leaf.outcome",
            "leaf 25 events 23 .*", "model.pins leaf.outcome",
            "leaf 30 events 30 2.1", "bundle.sections",
            "leaf 30 events 30 2.6", "people.screening",
            "leaf 91 events ", "people.committee people.decision leaf.outcome",
            "leaf 91 events 41 2.[13]", "bundle.sections people.committee people.votes leaf.outcome",
            "leaf 91 events 41 2.3.*", "people.votes leaf.outcome",
            "leaf 91 events 41 2.[245]", "people.committee leaf.outcome",
            "leaf 91 events 44 2.*", "people.decision leaf.outcome",
            "leaf 91 events 32 2.*", "people.decision leaf.outcome",
            "leaf 50 events 50 2.1.1", "model.pins",
            "leaf 50 events 50 2.1.4.*", "model.pins leaf.outcome",
            "leaf 60 events ", "money.escrow leaf.outcome",
            "leaf 60 events 2 .*", "money.escrow leaf.outcome",
            "leaf 60 events 60 2.1.(1|12|13|14)", "money.escrow leaf.outcome",
            "leaf 60 events 60 2.1.4", "model.pins leaf.outcome",
            "leaf 60 events 60 2.1.5", "signature.node leaf.outcome",
            "leaf 60 events 60 2.1.11", "money.parameters leaf.outcome",
            "leaf 61 events +(order)?", "money.payments leaf.outcome",
            "leaf 61 events 127 .*", "money.payments leaf.outcome",
            "leaf 61 events 2 .*", "money.payments leaf.outcome",
            "leaf 61 events 61 2.2.*", "money.split leaf.outcome",
            "leaf .*", "leaf.outcome");

    private static final Map<Pattern, Set<String>> ATTRIBUTION = checks(
            "section 6.1.[12]", "attribution.credit attribution.root",
            "section 6.4.\\*.[123]", "attribution.credits attribution.root",
            "section 6.5", "attribution.credits attribution.root",
            "section 6.6.1", "attribution.credit",
            "section 6.6.2.\\*.1", "attribution.players attribution.root",
            "section 6.1.3", "attribution.artefact",
            "section 6.6.2.\\*.2", "attribution.artefact attribution.players attribution.root",
            "section 6.6.4.\\*.4.\\*.[12].*", "attribution.counts attribution.root",
            "section 6.6.3.\\*", "attribution.prompt attribution.root",
            "section 6.6.4.\\*.1", "attribution.output attribution.root",
            "section 6.6.4.\\*.2", "attribution.credit attribution.root",
            "section 6.6.4.\\*.3", "attribution.credit attribution.echo attribution.root",
            "section 6.6.4.\\*.5.\\*.1", "attribution.credit attribution.root",
            "section 6.6.4.\\*.5.\\*.2", "attribution.players attribution.root",
            "section 6.6.4.\\*.5.\\*.3", "attribution.credit attribution.root",
            "section 6.6.5.\\*.[1234]", "attribution.spans attribution.root");

    private static final Pattern COUNT = Pattern.compile("section 6.6.4.\\*.4.\\*.2.\\*.[23]");

    /**
     * What no key but the operator's vouches for, and nothing in a bundle contradicts: the names and limits that it gives its own commands, which epoch a
     * seed belongs to and which one earnings count in, in which order it lists what happened in one leaf, and, within the windows, when. The last is examined apart.
     */
    private static final Pattern OPERATORS_WORD = Pattern.compile(
            "leaf (43|61|70|90|91) envelope [345]|leaf (43|61|70|90|91) authorisation .*|leaf 91 events 91 2.[13]|leaf 61 events 127 2.2"
                    + "|leaf (?!61)\\d+ events +(41 2.3 )?order|leaf \\d+ time ");

    /** What the operator may choose when it signs, and may not when it does not. */
    private static final Pattern RESIGNED = Pattern.compile("leaf (43|61|70|90|91) (envelope [345]|authorisation .*)");

    private Fields() {}

    /** The checks of which one has to refuse the field, where nobody signs anything again. */
    public static Set<String> checks(String field) {
        return first(CHECKS, field);
    }

    /** The checks of which one has to refuse the field of the attribution, where the node signs it. */
    public static Set<String> checksOfAttribution(String field) {
        return first(ATTRIBUTION, field);
    }

    public static boolean isSaidByTheOperatorAlone(String field) {
        return OPERATORS_WORD.matcher(field).matches()
                && !RESIGNED.matcher(field).matches();
    }

    public static boolean isOperatorsCommand(String field) {
        return field.matches("leaf (43|61|70|90|91) envelope.*")
                && !RESIGNED.matcher(field).matches();
    }

    public static boolean isBoundBeyondTheNodesWord(String field) {
        return ATTRIBUTION.keySet().stream()
                .anyMatch(pattern -> pattern.matcher(field).matches());
    }

    /** A count of a credited token on which its gain depends: at its player's longest context, where the token follows. */
    public static boolean isCountThatMatters(Item tree, Mutation place) {
        if (!COUNT.matcher(place.field()).matches()) {
            return false;
        }
        List<Long> path = place.path();
        Item token = Items.at(tree, path.subList(0, 4));
        Item count = Items.at(tree, path.subList(0, path.size() - 1));
        boolean credited = Items.at(token, Items.path(3)).equals(Write.u(0));
        boolean follows = !Items.at(count, Items.path(3)).equals(Write.u(0));
        Set<Item> longer = new TreeSet<>(java.util.Comparator.comparing(Item::toString));
        for (long level = 0; level < path.get(5); level++) {
            for (Item known : ((Item.Array) Items.at(token, Items.path(4, level, 2))).items()) {
                longer.add(Items.at(known, Items.path(1)));
            }
        }
        return credited && follows && !longer.contains(Items.at(count, Items.path(1)));
    }

    private static Set<String> first(Map<Pattern, Set<String>> checks, String field) {
        return checks.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(field).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no check is known for " + field))
                .getValue();
    }

    private static Map<Pattern, Set<String>> checks(String... pairs) {
        Map<Pattern, Set<String>> checks = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            checks.put(Pattern.compile(pairs[i]), Set.of(pairs[i + 1].split(" ", -1)));
        }
        return checks;
    }
}
