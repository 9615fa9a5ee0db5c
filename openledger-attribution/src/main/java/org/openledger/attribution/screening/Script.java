/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

/** The scripts that are told apart, by ranges of the Basic Multilingual Plane that will not move, with the languages that use them. */
enum Script {
    LATIN(""),
    GREEK("el"),
    CYRILLIC("ru uk be bg sr mk kk mn"),
    HEBREW("he yi"),
    ARABIC("ar fa ur ps"),
    DEVANAGARI("hi mr ne sa"),
    THAI("th"),
    KANA("ja"),
    HANGUL("ko"),
    HAN("zh ja ko yue"),
    OTHER("");

    private final String languages;

    Script(String languages) {
        this.languages = ' ' + languages + ' ';
    }

    /** Tells whether a language with that primary subtag is written in this script; Latin serves all that no other script claims. */
    boolean serves(String language) {
        if (this != LATIN) {
            return claims(language);
        }
        if (language.equals("sr")) {
            return true;
        }
        for (Script script : values()) {
            if (script.claims(language)) {
                return false;
            }
        }
        return true;
    }

    private boolean claims(String language) {
        return languages.contains(' ' + language + ' ');
    }

    static Script of(char letter) {
        if (letter < 0x250 || (letter >= 0x1E00 && letter < 0x1F00)) {
            return LATIN;
        }
        if (letter >= 0x370 && letter < 0x400) {
            return GREEK;
        }
        if (letter >= 0x400 && letter < 0x530) {
            return CYRILLIC;
        }
        if (letter >= 0x590 && letter < 0x600) {
            return HEBREW;
        }
        if (letter >= 0x600 && letter < 0x780) {
            return ARABIC;
        }
        if (letter >= 0x900 && letter < 0x980) {
            return DEVANAGARI;
        }
        if (letter >= 0xE00 && letter < 0xE80) {
            return THAI;
        }
        return eastAsian(letter);
    }

    private static Script eastAsian(char letter) {
        if (letter >= 0x3040 && letter < 0x3100) {
            return KANA;
        }
        if ((letter >= 0xAC00 && letter < 0xD7B0) || (letter >= 0x1100 && letter < 0x1200)) {
            return HANGUL;
        }
        return letter >= 0x3400 && letter < 0xA000 ? HAN : OTHER;
    }
}
