/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.players;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeadingCommentTest {

    private static String behind(String text) {
        return text.substring(LeadingComment.licenceEnd(text));
    }

    @Test
    void headersOfEveryStyleAreFound() {
        assertThat(behind("/* Copyright 2020 */\nclass A {}")).isEqualTo("\nclass A {}");
        assertThat(behind("// SPDX-License-Identifier: MIT\n// more\nint a;")).isEqualTo("\nint a;");
        assertThat(behind("#!/bin/sh\n# (c) somebody\necho")).isEqualTo("\necho");
        assertThat(behind("\n\n<!-- All Rights Reserved -->\n<a/>")).isEqualTo("\n<a/>");
        assertThat(behind("/* a */\n\n/** LICENCE: x */ /* by B */ code")).isEqualTo(" /* by B */ code");
    }

    @Test
    void everythingElseIsWork() {
        for (String text : new String[] {
            "",
            "int a; // Copyright",
            "/* about frogs */\nint a;",
            "/* Copyright",
            "# a\n# b",
            "package a;\n/* License */"
        }) {
            assertThat(LeadingComment.licenceEnd(text)).as(text).isZero();
        }
    }

    @Test
    void aHeaderBeyondTheBoundIsNotLookedFor() {
        String late = "/*" + "x".repeat(LeadingComment.MAX_CHARS) + " Copyright */";
        assertThat(LeadingComment.licenceEnd(late)).isZero();
    }
}
