/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

/** Numbers that prove themselves: payment cards (ISO/IEC 7812, Luhn's sum) and bank accounts (ISO 13616, remainder 1 by 97). */
final class CheckDigits {

    private static final int LEAST_CARD = 14;
    private static final int MOST_CARD = 19;
    private static final int LEAST_IBAN = 15;
    private static final int MOST_IBAN = 34;

    private CheckDigits() {}

    /** Looks for a card number written in groups of four, or without a break outside of anything longer. */
    static boolean holdsCard(String text) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!Letters.isDigit(c) || (at > 0 && continues(text.charAt(at - 1)))) {
                at++;
                continue;
            }
            StringBuilder digits = new StringBuilder(MOST_CARD);
            int end = collect(text, at, digits);
            boolean alone = end == text.length() || !continues(text.charAt(end));
            if (alone && isCard(digits)) {
                return true;
            }
            at = end;
        }
        return false;
    }

    private static boolean continues(char c) {
        return Letters.isDigit(c) || Letters.isLetter(c) || c == '_' || c == '.' || c == '-';
    }

    /** Collects digits; a single space or hyphen may follow each group of four. */
    private static int collect(String text, int start, StringBuilder digits) {
        int at = start;
        char separator = 0;
        while (at < text.length() && digits.length() <= MOST_CARD) {
            char c = text.charAt(at);
            boolean groupEnds = (c == ' ' || c == '-')
                    && digits.length() % 4 == 0
                    && (separator == 0 || separator == c)
                    && at + 1 < text.length()
                    && Letters.isDigit(text.charAt(at + 1));
            if (Letters.isDigit(c)) {
                digits.append(c);
            } else if (groupEnds) {
                separator = c;
            } else {
                break;
            }
            at++;
        }
        return Math.max(at, start + 1);
    }

    private static boolean isCard(CharSequence digits) {
        int length = digits.length();
        if (length < LEAST_CARD || length > MOST_CARD || digits.charAt(0) < '3' || digits.charAt(0) > '6') {
            return false;
        }
        int sum = 0;
        int distinct = 0;
        for (int i = 0; i < length; i++) {
            int digit = digits.charAt(length - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
            distinct |= 1 << digit;
        }
        return sum % 10 == 0 && Integer.bitCount(distinct) >= 3;
    }

    /** Looks for two capitals, two digits and 11 to 30 more of both, with single spaces after each four. */
    static boolean holdsBankAccount(String text) {
        for (int at = 0; at + LEAST_IBAN <= text.length(); at++) {
            boolean begins = isCapital(text.charAt(at))
                    && isCapital(text.charAt(at + 1))
                    && Letters.isDigit(text.charAt(at + 2))
                    && Letters.isDigit(text.charAt(at + 3))
                    && (at == 0 || !continues(text.charAt(at - 1)));
            if (begins && isBankAccount(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBankAccount(String text, int start) {
        StringBuilder account = new StringBuilder(MOST_IBAN);
        int digits = 0;
        int at = start;
        while (at < text.length() && account.length() <= MOST_IBAN) {
            char c = text.charAt(at);
            if (isCapital(c) || Letters.isDigit(c)) {
                account.append(c);
                digits += Letters.isDigit(c) ? 1 : 0;
            } else if (c != ' ' || account.length() % 4 != 0) {
                break;
            }
            at++;
        }
        boolean alone = at == text.length() || !continues(text.charAt(at));
        return alone
                && account.length() >= LEAST_IBAN
                && account.length() <= MOST_IBAN
                && digits >= 10
                && remainderBy97(account) == 1;
    }

    private static int remainderBy97(CharSequence account) {
        int remainder = 0;
        for (int i = 0; i < account.length(); i++) {
            char c = account.charAt((i + 4) % account.length());
            remainder = Letters.isDigit(c) ? remainder * 10 + (c - '0') : remainder * 100 + (c - 'A' + 10);
            remainder %= 97;
        }
        return remainder;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
