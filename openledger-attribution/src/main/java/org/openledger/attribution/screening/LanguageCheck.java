/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import org.openledger.datanet.ContentKind;
import org.openledger.datanet.DatanetTerms;

/** Fails rows in another language than the Datanet's: prose where code belongs, or French where the terms say English. */
final class LanguageCheck implements Check {

    /** What decides, by the kind of the rows. */
    @FunctionalInterface
    interface Judge {
        Finding judge(Specimen row);
    }

    private final Judge judge;

    private LanguageCheck(Judge judge) {
        this.judge = judge;
    }

    static LanguageCheck of(DatanetTerms terms) {
        if (terms.kind() == ContentKind.CODE) {
            return new LanguageCheck(row -> CodeLikeness.judge(row.lexemes()));
        }
        if (terms.kind() == ContentKind.TABULAR || terms.language().isEmpty()) {
            return new LanguageCheck(row -> Finding.PASS);
        }
        String tag = terms.language().get();
        return new LanguageCheck(row -> ProseLanguage.judge(row.lexemes(), tag));
    }

    @Override
    public String name() {
        return "language";
    }

    @Override
    public Finding inspect(Specimen row) {
        return judge.judge(row);
    }
}
