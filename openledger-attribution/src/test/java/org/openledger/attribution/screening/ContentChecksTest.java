/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openledger.Bytes;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.DatanetTerms;
import org.openledger.review.CheckVerdict;
import org.openledger.review.CheckVerdict.Outcome;

/** What stands in a single row: its form, its secrets, its language, its shape. Planted credentials are put together at run time. */
class ContentChecksTest {

    private static final String RANDOM = "q7Zt1bX9" + "vL4kR8mW" + "2sD6";

    private final Rows code = new Rows(ContentKind.CODE);

    @Test
    void everyCheckSpeaksOnceInAFixedOrder() {
        assertThat(code.screen("int a;"))
                .extracting(CheckVerdict::check)
                .containsExactly(
                        "schema",
                        "exact-duplicate",
                        "near-duplicate",
                        "secrets",
                        "personal-data",
                        "language",
                        "relevance",
                        "outlier",
                        "licence-header",
                        "generated");
        assertThat(code.screen(new Content("", Bytes.of(new byte[] {-1})))).hasSize(10);
    }

    @Test
    void whatIsNoTextFailsItsSchema() {
        assertThat(code.outcome(" \n\t ", "schema")).isEqualTo(Outcome.FAIL);
        assertThat(code.outcome("a\u0000b", "schema")).isEqualTo(Outcome.FAIL);
        assertThat(code.verdict(new Content("", Bytes.of(new byte[] {'a', (byte) 0xC3})), "schema")
                        .outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(code.outcome("int a;\r\n", "schema")).isEqualTo(Outcome.PASS);
        Rows images = new Rows(ContentKind.IMAGE);
        assertThat(images.verdict(new Content("", Bytes.of(new byte[] {0, -1})), "schema")
                        .outcome())
                .isEqualTo(Outcome.FAIL);
        byte[] jpeg = {-1, (byte) 0xD8, -1, 7, -1, (byte) 0xD9};
        assertThat(images.verdict(new Content("", Bytes.of(jpeg)), "schema").outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void plantedCredentialsAreFound() {
        List<String> planted = List.of(
                "String k = \"" + "AK" + "IA" + "Q3EGRZ7NPL2XVB4T" + "\";",
                "-----BEGIN RSA PRIVATE" + " KEY-----\n" + "MIIEowIBAAKCAQEA7bq9".repeat(3),
                "token: " + "gh" + "p_" + "a1B2c3D4e5".repeat(3) + "f6G7h8",
                "xox" + "b-1234567890-abcdefghij",
                "Bearer ey" + "JhbGciOiJIUzI1NiJ9.ey" + "JzdWIiOiIxMjM0NTY3ODkwIn0." + "dozjgNryP4J3jVmNHl0w5N",
                "db_password = \"" + RANDOM + "\"",
                "\"clientSecret\": '" + RANDOM + "',");
        for (String secret : planted) {
            assertThat(code.outcome("class A {}\n// x\n" + secret + "\n", "secrets"))
                    .as(secret)
                    .isEqualTo(Outcome.FAIL);
        }
    }

    @Test
    void talkOfSecretsIsNoSecret() {
        List<String> honest = List.of(
                "String password = \"${DATABASE_PASSWORD_2_0}\";",
                "String token = \"accessTokenExpirationTime\";",
                "String pem = \"-----BEGIN PRIVATE" + " KEY-----\";",
                "char[] password = readPassword();",
                "key = \"org.example.config.some.key.v12\"");
        for (String line : honest) {
            assertThat(code.outcome(line, "secrets")).as(line).isEqualTo(Outcome.PASS);
        }
        for (String source : Rows.ownSources()) {
            assertThat(code.outcome(source, "secrets")).isEqualTo(Outcome.PASS);
        }
    }

    @Test
    void personalDataIsFlaggedButAuthorsMaySignTheirWork() {
        assertThat(code.outcome("send(\"jane.roe@mail-house.net\");", "personal-data"))
                .isEqualTo(Outcome.FLAG);
        assertThat(code.outcome("// card 4111 1111 1111 1111", "personal-data")).isEqualTo(Outcome.PASS);
        assertThat(code.outcome("// card 4539 5787 6362 1486", "personal-data")).isEqualTo(Outcome.FLAG);
        assertThat(code.outcome("// card 4539 5787 6362 1487", "personal-data")).isEqualTo(Outcome.PASS);
        assertThat(code.outcome("// pay to GB82 WEST 1234 5698 7654 32", "personal-data"))
                .isEqualTo(Outcome.FLAG);
        assertThat(code.outcome("// pay to GB82 WEST 1234 5698 7654 33", "personal-data"))
                .isEqualTo(Outcome.PASS);
        assertThat(code.outcome(" * @author jane.roe@mail-house.net", "personal-data"))
                .isEqualTo(Outcome.PASS);
        assertThat(code.outcome("@Override int a() { return b@c; } x@example.com", "personal-data"))
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void proseIsNoCodeAndCodeIs() {
        for (int i = 0; i < 50; i++) {
            assertThat(code.outcome(Babble.prose(i, 200), "language")).isEqualTo(Outcome.FAIL);
        }
        for (String source : Rows.ownSources()) {
            assertThat(code.outcome(source, "language")).isNotEqualTo(Outcome.FAIL);
        }
        String python =
                "def area(r):\n    total = 0\n    for i in range(r):\n        total += i * 3\n    return total\n"
                        .repeat(6);
        assertThat(code.outcome(python, "language")).isEqualTo(Outcome.PASS);
    }

    @Test
    void proseInAnotherLanguageFails() {
        DatanetTerms terms = DatanetTerms.of("english", ContentKind.TEXT);
        Rows english = new Rows(new DatanetTerms(
                terms.name(),
                terms.kind(),
                "",
                Optional.of("en-GB"),
                terms.minStake(),
                terms.rights(),
                true,
                terms.domain(),
                0));
        String german =
                "Die Katze ist auf dem Dach und der Hund liegt nicht mehr im Garten, weil es dort zu kalt ist und das Gras"
                        + " nach dem Regen noch nass ist, wie man an den Pfoten sieht.";
        String russian =
                "Кошка сидит на крыше, а собака больше не лежит в саду, потому что там слишком холодно и трава после"
                        + " дождя ещё мокрая, как видно по лапам этой собаки и кошки.";
        assertThat(english.outcome(german, "language")).isEqualTo(Outcome.FAIL);
        assertThat(english.outcome(russian, "language")).isEqualTo(Outcome.FAIL);
        assertThat(english.outcome(Babble.prose(1, 100), "language")).isEqualTo(Outcome.PASS);
        assertThat(new Rows(terms).outcome(german, "language")).isEqualTo(Outcome.PASS);
    }

    @Test
    void whatHasNothingToDoWithTheRestIsIrrelevant() {
        List<String> sources = Rows.ownSources();
        for (int i = 0; code.outcome("int a;", "relevance") == Outcome.PASS && i < 3; i++) {
            sources.forEach(code::admit);
        }
        String strange =
                "zug berge wolke regen sonne himmel fluss stein wald baum blatt wurzel vogel fisch hase igel dachs luchs"
                        + " kiefer tanne buche eiche ahorn linde birke erle pappel weide ulme esche";
        assertThat(code.outcome(strange, "relevance")).isEqualTo(Outcome.FAIL);
        for (String source : sources) {
            assertThat(code.outcome(source, "relevance")).isNotEqualTo(Outcome.FAIL);
        }
    }

    @Test
    void repetitionAndBlobsAreOutliers() {
        assertThat(code.outcome("int aaaa = 5;\n".repeat(50), "outlier")).isEqualTo(Outcome.FAIL);
        assertThat(code.outcome("a".repeat(300), "outlier")).isEqualTo(Outcome.FAIL);
        assertThat(code.outcome("String s = \"" + "Qk3x9LmZ7vR2".repeat(100) + "\";", "outlier"))
                .isEqualTo(Outcome.FAIL);
        assertThat(new Rows(ContentKind.TEXT).outcome("buy the best gold now ".repeat(60), "outlier"))
                .isEqualTo(Outcome.FAIL);
        for (String source : Rows.ownSources()) {
            assertThat(code.outcome(source, "outlier")).isNotEqualTo(Outcome.FAIL);
        }
    }

    @Test
    void headersOfAnotherLicenceAndGeneratedRowsAreFlagged() {
        String gpl =
                "/*\n * Copyright 2020 Roe.\n * under the terms of the GNU General\n * Public License\n */\nclass A {}";
        assertThat(code.outcome(gpl, "licence-header")).isEqualTo(Outcome.FLAG);
        assertThat(code.outcome("// Copyright 2020 Roe. All rights reserved.\nclass A {}", "licence-header"))
                .isEqualTo(Outcome.FLAG);
        assertThat(code.outcome(Rows.ownSources().get(0), "licence-header")).isEqualTo(Outcome.PASS);
        assertThat(code.outcome("// Generated by a tool. DO NOT EDIT.\nclass A {}", "generated"))
                .isEqualTo(Outcome.FLAG);
        assertThat(code.outcome("class A {}", "generated")).isEqualTo(Outcome.PASS);
    }

    @Test
    void entropyIsThatOfTheDistribution() {
        assertThat(Entropy.milliBits(new int[] {5})).isZero();
        assertThat(Entropy.milliBits(new int[] {7, 7, 7, 7})).isBetween(1_998, 2_000);
        assertThat(Entropy.milliBits(new int[] {1, 3})).isBetween(809, 812);
    }
}
