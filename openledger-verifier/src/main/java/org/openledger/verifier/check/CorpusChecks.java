/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.util.List;
import java.util.stream.Stream;
import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.corpus.OpenedCorpus;
import org.openledger.verifier.corpus.OpenedPlayer;
import org.openledger.verifier.corpus.ShownToken;
import org.openledger.verifier.facts.Attribution;
import org.openledger.verifier.facts.Attribution.Player;
import org.openledger.verifier.facts.Attribution.Token;

/** That the counts are those of the tables which the published model commits to (docs/spec/credit.md, C13 to C16). */
final class CorpusChecks {
    /** The family of models whose tokens can be traced. */
    static final String FAMILY = "infinite-gram/1";

    private CorpusChecks() {}

    /** {@code attribution.artefact}: the tables are those of the published model, and players, corpus and method are theirs. */
    static void artefact(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        OpenedCorpus corpus = dossier.corpus();
        Attribution attribution = dossier.attribution();
        long novelty = Method.novelty(dossier);
        long evidence = Method.evidence(dossier);
        long echo = Method.echo(dossier);
        ruling.same("family of the model", dossier.model().familyName(), FAMILY);
        ruling.same(
                "artefact that the tables lead to",
                corpus.artefact(novelty, evidence, echo, dossier.model().data().manifest()),
                dossier.model().artefact());
        ruling.same("method's parameters", attribution.parameters(), corpus.method(novelty, evidence, echo));
        ruling.same("tokens of the corpus", attribution.corpusTokens(), corpus.tokens());
        List<Player> players =
                corpus.players().stream().map(CorpusChecks::player).toList();
        ruling.same("players", attribution.players(), players);
    }

    /** {@code attribution.words}: every token of the prompt and the output is one of the vocabulary, with these bytes. */
    static void words(Case answer, Ruling ruling) {
        OpenedCorpus corpus = answer.dossier().corpus();
        Text.tokens(answer.dossier()).forEach(token -> ruling.step(() -> corpus.id(token)));
    }

    /**
     * {@code attribution.counts}: the tables show every count, every absence, and the row that each part goes to; nobody else has a context that is
     * stated, and nobody has a longer one.
     */
    static void counts(Case answer, Ruling ruling) {
        Text text = Text.of(answer.dossier());
        ruling.says(text.output() + " tokens' counts stand in the model's tables");
        for (int i = 0; i < text.output(); i++) {
            int token = i;
            ruling.step(() -> text.shown(token)
                    .contradictions(text.token(token))
                    .forEach(wrong ->
                            ruling.require(false, wrong.what() + " of token " + token, wrong.value(), wrong.right())));
        }
    }

    private static Player player(OpenedPlayer player) {
        return new Player(player.owner(), player.first());
    }

    /** The answer in the numbers of the vocabulary. */
    private record Text(OpenedCorpus corpus, Attribution attribution, List<Integer> tokens, long least) {

        static Text of(Dossier dossier) {
            OpenedCorpus corpus = dossier.corpus();
            Attribution attribution = dossier.attribution();
            List<Integer> tokens = tokens(dossier).map(corpus::id).toList();
            if (corpus.bounds().size() != attribution.tokens().size()) {
                throw new MalformedException(
                        "tokens with bounds",
                        "" + corpus.bounds().size(),
                        "" + attribution.tokens().size());
            }
            return new Text(corpus, attribution, tokens, Method.evidence(dossier) - 1);
        }

        static Stream<Octets> tokens(Dossier dossier) {
            AnswerText text = AnswerText.of(dossier);
            return Stream.concat(text.promptTokens().stream(), text.outputTokens().stream());
        }

        int output() {
            return attribution.tokens().size();
        }

        Token token(int index) {
            return attribution.tokens().get(index);
        }

        ShownToken shown(int index) {
            int at = attribution.promptTokens().size() + index;
            return ShownToken.of(corpus, tokens, at, corpus.bounds().get(index), least, token(index));
        }
    }
}
