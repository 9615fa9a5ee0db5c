/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Label;
import org.junit.jupiter.api.Test;
import org.openledger.testkit.ledger.LedgerLaws;

/** The specification pages say what the contracts test, and nothing else. */
class SpecificationTest {

    private static final Pattern RULE =
            Pattern.compile("^\\*\\*([A-Z]\\d{2,3})\\*\\* (.+?)(?: \\*\\(([A-Z_, ]+)\\)\\*)?$", Pattern.MULTILINE);

    @Test
    void thePageOnStorageIsTheContract() throws IOException {
        assertThat(rulesOn("storage.md"))
                .isEqualTo(lawsOf(StorageContract.class, DiskStorageLaws.class, KeyVaultContract.class));
    }

    @Test
    void thePageOnComputeIsTheContract() throws IOException {
        assertThat(rulesOn("compute-contracts.md"))
                .isEqualTo(lawsOf(
                        TrainerContract.class,
                        GeneratorContract.class,
                        AttributorContract.class,
                        ScreenerContract.class));
    }

    @Test
    void thePageOnTheWholeLedgerIsTheContract() throws IOException {
        assertThat(rulesOn("whole-ledger.md")).isEqualTo(lawsOf(LedgerLaws.class));
    }

    /** Rules by number: the sentence and the capabilities that it needs. */
    private static SortedMap<String, List<String>> rulesOn(String page) throws IOException {
        Path folder = Path.of(System.getProperty("basedir", "."), "..", "docs", "spec");
        return RULE.matcher(Files.readString(folder.resolve(page)))
                .results()
                .collect(Collectors.toMap(rule -> rule.group(1), SpecificationTest::rule, (a, b) -> a, TreeMap::new));
    }

    private static List<String> rule(MatchResult rule) {
        return List.of(rule.group(2), rule.group(3) == null ? "" : rule.group(3));
    }

    private static SortedMap<String, List<String>> lawsOf(Class<?>... contracts) {
        SortedMap<String, List<String>> laws = new TreeMap<>();
        Arrays.stream(contracts)
                .flatMap(SpecificationTest::methods)
                .forEach(method -> law(method).ifPresent(law -> laws.put(number(method), law)));
        return laws;
    }

    private static String number(Method law) {
        return law.getName().split("_", 2)[0];
    }

    /** A law's sentence and needs; a property says its sentence in its label, behind its number. */
    private static Optional<List<String>> law(Method method) {
        Law law = method.getAnnotation(Law.class);
        if (law != null) {
            String needs = Arrays.stream(law.needs()).map(Capability::name).collect(Collectors.joining(", "));
            return Optional.of(List.of(law.value(), needs));
        }
        Label label = method.getAnnotation(Label.class);
        return label == null
                ? Optional.empty()
                : Optional.of(List.of(label.value().replaceFirst("^" + number(method) + ": ", ""), ""));
    }

    private static Stream<Method> methods(Class<?> type) {
        return Stream.concat(
                Arrays.stream(type.getDeclaredMethods()),
                Arrays.stream(type.getInterfaces()).flatMap(SpecificationTest::methods));
    }
}
