/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.util.List;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.DatanetTerms;
import org.openledger.inference.Prompt;
import org.openledger.token.Amount;

/** What the people of a {@link Town} write. */
final class Texts {

    private static final List<String> SENTENCES = List.of(
            "The river runs below the old stone bridge and carries leaves and twigs down to the grey sea.",
            "A lock keeper opens the gate at noon, when the water stands level on both of its sides.",
            "Boats wait in a long line while the miller counts his sacks of flour on the narrow quay.",
            "At dusk the lamps are lit along the harbour wall, and the market women go home with their carts.",
            "In winter the ice is thick enough to walk on, and children skate as far as the next village.",
            "The ferryman knows every stone below the surface, for his father taught him the way across.",
            "Salt, cloth and iron come up from the coast; wool, cheese and timber are sent back in return.");

    private Texts() {}

    /** Terms; those of each fourth number demand an expert. */
    static DatanetTerms terms(int number) {
        return DatanetTerms.of("net " + number, ContentKind.TEXT)
                .withExperts(number % 4 == 3 ? 1 : 0)
                .withPurpose("What people say about the river, part " + number)
                .withMinStake(Amount.open("0.5"));
    }

    /** A row of two sentences and a number; a few of them are the same. */
    static Content row(int first, int second) {
        return Content.text(sentence(first) + " " + sentence(first / 2 + second) + " It is day " + second % 40 + ".");
    }

    /** The beginning of a sentence that may stand in a row. */
    static Prompt prompt(int number) {
        String sentence = sentence(number);
        return Prompt.of(sentence.substring(0, sentence.length() / 2));
    }

    private static String sentence(int number) {
        return SENTENCES.get(Math.floorMod(number, SENTENCES.size()));
    }
}
