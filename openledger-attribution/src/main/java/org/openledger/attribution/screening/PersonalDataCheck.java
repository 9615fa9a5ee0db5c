/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

/**
 * Flags rows that carry personal data: e-mail addresses outside of author and copyright lines, payment card numbers and bank accounts
 * whose check digits are right.
 */
final class PersonalDataCheck implements Check {

    private static final String[] AUTHORSHIP = {"copyright", "(c)", "author", "maintainer", "contact", "licen"};

    @Override
    public String name() {
        return "personal-data";
    }

    @Override
    public Finding inspect(Specimen row) {
        String text = row.requireText();
        boolean found = holdsAddress(text) || CheckDigits.holdsCard(text) || CheckDigits.holdsBankAccount(text);
        return found ? Finding.flag(1_000_000) : Finding.PASS;
    }

    private static boolean holdsAddress(String text) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            if (isAddress(text, at) && !namesAuthors(text, at)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the sign stands between a local part and a domain with a dot and a top level of letters. */
    private static boolean isAddress(String text, int at) {
        int start = at;
        while (start > 0 && at - start < 64 && isLocalPart(text.charAt(start - 1))) {
            start--;
        }
        int end = at + 1;
        int dot = -1;
        while (end < text.length() && end - at < 120 && isDomain(text.charAt(end))) {
            dot = text.charAt(end) == '.' ? end : dot;
            end++;
        }
        if (end > at + 1 && text.charAt(end - 1) == '.') {
            end--;
            dot = text.lastIndexOf('.', end - 1);
        }
        if (at - start < 2 || dot < at + 3 || end - dot < 3 || isReserved(text.substring(at + 1, end))) {
            return false;
        }
        for (int i = dot + 1; i < end; i++) {
            if (!Letters.isAsciiLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLocalPart(char c) {
        return Letters.isAsciiLetter(c) || Letters.isDigit(c) || c == '.' || c == '_' || c == '+' || c == '-';
    }

    private static boolean isDomain(char c) {
        return Letters.isAsciiLetter(c) || Letters.isDigit(c) || c == '.' || c == '-';
    }

    /** The domains that RFC 2606 sets aside for examples belong to nobody. */
    private static boolean isReserved(String domain) {
        return domain.matches("(?i).*(?:example\\.(?:com|net|org)|\\.example|\\.test|\\.invalid|localhost)");
    }

    private static boolean namesAuthors(String text, int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        int newline = text.indexOf('\n', at);
        int end = newline < 0 ? text.length() : newline;
        StringBuilder line = new StringBuilder(end - start);
        for (int i = Math.max(start, at - 200); i < Math.min(end, at + 200); i++) {
            line.append(Letters.lower(text.charAt(i)));
        }
        for (String word : AUTHORSHIP) {
            if (line.indexOf(word) >= 0) {
                return true;
            }
        }
        return false;
    }
}
