/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import java.util.List;
import java.util.Optional;
import org.openledger.attribution.players.LeadingComment;

/** Flags rows whose licence header names another licence than the Datanet's, or reserves all rights and names none. */
final class LicenceHeaderCheck implements Check {

    /**
     * A family of licences and the words by which a header names it.
     *
     * @param family how its SPDX identifiers begin, in lower case
     * @param words any of which names it, in lower case, single spaces
     */
    private record Licence(String family, List<String> words) {
        private static Licence of(String family, String... words) {
            return new Licence(family, List.of(words));
        }
    }

    private static final List<Licence> LICENCES = List.of(
            Licence.of("agpl", "affero general public license", "spdx-license-identifier: agpl"),
            Licence.of(
                    "lgpl",
                    "lesser general public license",
                    "library general public license",
                    "spdx-license-identifier: lgpl"),
            Licence.of("gpl", "gnu general public license", "spdx-license-identifier: gpl"),
            Licence.of("apache", "apache license", "apache-2.0"),
            Licence.of(
                    "mit",
                    "mit license",
                    "permission is hereby granted, free of charge",
                    "spdx-license-identifier: mit"),
            Licence.of("bsd", "bsd license", "bsd-style", "redistribution and use in source and binary forms"),
            Licence.of("mpl", "mozilla public license", "spdx-license-identifier: mpl"),
            Licence.of("epl", "eclipse public license", "spdx-license-identifier: epl"),
            Licence.of("cc", "creative commons", "spdx-license-identifier: cc"));

    private final String expected;

    LicenceHeaderCheck(String expected) {
        this.expected = SmallWords.lower(expected);
    }

    @Override
    public String name() {
        return "licence-header";
    }

    @Override
    public Finding inspect(Specimen row) {
        String text = row.requireText();
        String header = words(text.substring(0, LeadingComment.licenceEnd(text)));
        Optional<Licence> named = LICENCES.stream()
                .filter(licence -> licence.words().stream().anyMatch(header::contains))
                .findFirst();
        boolean foreign = named.isPresent()
                ? !expected.contains(named.get().family())
                : header.contains("all rights reserved") || header.contains("proprietary");
        return foreign ? Finding.flag(1_000_000) : Finding.PASS;
    }

    /** The header without comment marks, in lower case and with single spaces, so that a name may run over a line's end. */
    private static String words(String header) {
        StringBuilder words = new StringBuilder(header.length());
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            boolean blank = Letters.isSpace(c) || c == '*' || c == '#';
            if (!blank) {
                words.append(Letters.lower(c));
            } else if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString();
    }
}
