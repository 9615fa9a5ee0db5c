/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The most frequent words of the languages that are told apart by them. */
final class SmallWords {

    /**
     * One language.
     *
     * @param tag its BCP 47 primary subtag
     * @param words its small words, in lower case
     */
    record Language(String tag, Set<String> words) {
        private static Language of(String tag, String words) {
            return new Language(tag, Set.of(words.split(" ")));
        }
    }

    static final List<Language> LANGUAGES = List.of(
            Language.of(
                    "en",
                    "the of and to a in is was that it for as with be are this on not which have from by or an his he"
                            + " they but at were their has had we you there would been will"),
            Language.of(
                    "de",
                    "der die und das den von zu mit sich des auf ist im dem nicht ein eine als auch es an werden aus"
                            + " er hat dass sie nach wird bei einer um am sind noch wie einem über einen"),
            Language.of(
                    "fr",
                    "le la les de des du et un une est que qui dans pour pas sur au aux par il elle ce cette ne se plus"
                            + " avec sont nous vous mais ou leur été ont son sa ses"),
            Language.of(
                    "es",
                    "el la los las de del y un una es que en por para con no se su al lo como más pero sus le ya o este"
                            + " sí porque esta entre cuando muy sin sobre también fue"),
            Language.of(
                    "it",
                    "il lo la gli le di del della e un una è che in per con non si da al alla sono come più ma suo anche"
                            + " questo nel nella dei delle era ha"),
            Language.of(
                    "pt",
                    "o os as de do da dos das e um uma é que em no na por para com não se seu ao como mais mas foi ele"
                            + " ela são também pelo pela sua ou quando muito"),
            Language.of(
                    "nl",
                    "de het een en van in is dat op te zijn met voor niet die aan er om ook als dan maar door bij wordt"
                            + " naar uit werd heeft nog worden over"),
            Language.of(
                    "sv",
                    "och att det som en på är av för med den till inte om ett har de jag var men så från kan när vi ska"
                            + " hade vid också eller efter"),
            Language.of(
                    "pl",
                    "i w na z do się że nie to jest o jak za od po ale przez przy są dla tym które jego oraz był co czy"
                            + " już tylko może"));

    private static final Set<String> ALL = LANGUAGES.stream()
            .flatMap(language -> language.words().stream())
            .filter(word -> word.length() > 1)
            .collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST =
            ALL.stream().mapToInt(String::length).max().orElse(0);

    private SmallWords() {}

    /** Tells whether it is a small word of two letters or more in any of the languages, as written or in lower case. */
    static boolean isAny(String word) {
        return word.length() > 1 && word.length() <= LONGEST && ALL.contains(lower(word));
    }

    static String lower(String word) {
        int i = 0;
        while (i < word.length() && !Letters.isUpper(word.charAt(i))) {
            i++;
        }
        if (i == word.length()) {
            return word;
        }
        char[] chars = word.toCharArray();
        for (; i < chars.length; i++) {
            chars[i] = Letters.lower(chars[i]);
        }
        return new String(chars);
    }
}
