/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import static org.openledger.verifier.report.Profile.ATTRIBUTION;
import static org.openledger.verifier.report.Profile.FULL;
import static org.openledger.verifier.report.Profile.PAYMENT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openledger.verifier.bundle.Bundle;
import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.log.VerifierKey;
import org.openledger.verifier.log.WitnessPolicy;
import org.openledger.verifier.report.Profile;
import org.openledger.verifier.report.Report;

/** All checks of a bundle in their order (formats §8), each with the profile from which on it is made. */
public final class Rules {
    private static final List<Rule> ALL = List.of(
            Rule.of("bundle.sections", PAYMENT, SectionChecks::sections),
            Rule.of("log.checkpoint", PAYMENT, LogChecks::checkpoint),
            Rule.of("log.inclusion", PAYMENT, LogChecks::inclusion),
            Rule.of("log.ledger", PAYMENT, LogChecks::ledger),
            Rule.of("signature.command", PAYMENT, SignatureChecks::command),
            Rule.of("signature.operator", PAYMENT, SignatureChecks::operator),
            Rule.of("signature.node", PAYMENT, SignatureChecks::node),
            Rule.of("leaf.outcome", PAYMENT, LeafChecks::outcome),
            Rule.of("money.parameters", PAYMENT, FeeChecks::parameters),
            Rule.of("money.escrow", PAYMENT, FeeChecks::escrow),
            Rule.of("money.charge", PAYMENT, FeeChecks::charge),
            Rule.of("money.split", PAYMENT, FeeChecks::split),
            Rule.of("money.payments", PAYMENT, PaymentChecks::payments),
            Rule.of("money.credits", PAYMENT, PaymentChecks::credits),
            Rule.of("money.rows", PAYMENT, PaymentChecks::rows),
            Rule.of("model.pins", PAYMENT, ModelChecks::pins),
            Rule.of("attribution.root", ATTRIBUTION, OpeningChecks::root),
            Rule.of("attribution.credits", ATTRIBUTION, CreditChecks::credits),
            Rule.of("attribution.prompt", ATTRIBUTION, OpeningChecks::prompt),
            Rule.of("attribution.output", ATTRIBUTION, OpeningChecks::output),
            Rule.of("attribution.rows", ATTRIBUTION, OpeningChecks::rows),
            Rule.of("attribution.players", ATTRIBUTION, CreditChecks::players),
            Rule.of("attribution.echo", ATTRIBUTION, InfluenceAlone.unless(SpanChecks::echo)),
            Rule.of("attribution.spans", ATTRIBUTION, InfluenceAlone.unless(SpanChecks::spans)),
            Rule.of("attribution.credit", ATTRIBUTION, CreditChecks::credit),
            Rule.of("attribution.influence", ATTRIBUTION, InfluenceChecks::influence),
            Rule.of("attribution.artefact", ATTRIBUTION, InfluenceAlone.unless(CorpusChecks::artefact)),
            Rule.of("attribution.words", ATTRIBUTION, InfluenceAlone.unless(CorpusChecks::words)),
            Rule.of("attribution.counts", ATTRIBUTION, InfluenceAlone.unless(CorpusChecks::counts)),
            Rule.of("people.screening", FULL, ReviewChecks::screening),
            Rule.of("people.committee", FULL, ReviewChecks::committee),
            Rule.of("people.votes", FULL, ReviewChecks::votes),
            Rule.of("people.decision", FULL, DecisionChecks::decision),
            Rule.of("data.manifest", FULL, ManifestChecks::manifest),
            Rule.never(
                    "attribution.corpus",
                    ATTRIBUTION,
                    "that the model's tables were made of its version's rows, and the text cut as they are: build the model"
                            + " again from the rows and compare its hash"),
            Rule.never("people.draw", FULL, "that the draw follows from the seed: not all stakes are in a bundle"),
            Rule.of("generation.repetition", FULL, ModelChecks::generation));

    private Rules() {}

    /**
     * Makes every check that the profile promises, whatever the others find.
     *
     * @param key of the log, from somebody who is trusted: nothing in the bundle is
     * @param profile how much has to be proved
     * @param file the bundle
     * @throws MalformedException when the file is not a bundle at all
     */
    public static Report verify(VerifierKey key, Profile profile, Octets file) {
        return verify(key, Optional.empty(), profile, file);
    }

    /**
     * Makes every check that the profile promises, and that of the witnesses where there is a policy.
     *
     * @param key of the log, from somebody who is trusted: nothing in the bundle is
     * @param policy whose cosignatures are needed, from somebody who is trusted
     * @param profile how much has to be proved
     * @param file the bundle
     * @throws MalformedException when the file is not a bundle at all
     */
    public static Report verify(VerifierKey key, Optional<WitnessPolicy> policy, Profile profile, Octets file) {
        Case answer = new Case(key, profile, new Dossier(Bundle.read(file)));
        Stream<Rule> witnesses = policy.stream().map(WitnessChecks::rule);
        return new Report(Stream.concat(ALL.stream(), witnesses)
                .filter(rule -> profile.includes(rule.from()))
                .flatMap(rule -> rule.findings(answer).stream())
                .toList());
    }
}
