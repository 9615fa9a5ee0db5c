/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The plan of the house, held by a machine. */
@AnalyzeClasses(packages = "org.openledger.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Everything that decides or folds, and what it is made of. */
    private static final String[] DETERMINISTIC = {
        "..core.codec..", "..core.table..", "..core.rule..", "..core.state..", "..core.decide..",
        "..core.token..", "..core.stake..", "..core.datanet..", "..core.review..", "..core.model..",
        "..core.inference..", "..core.party..", "..core.reward..", "..core.reputation..", "..core.governance..",
        "..core.ledger.."
    };

    private static final DescribedPredicate<JavaClass> RULES_AND_STATES = DescribedPredicate.describe(
            "rules and states",
            type -> type.getSimpleName().endsWith("Rules")
                    || type.getSimpleName().endsWith("State"));

    @ArchTest
    static final ArchRule roomsDoNotKnowWhoRunsThem = noClasses()
            .that()
            .resideInAnyPackage(DETERMINISTIC)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..core.engine..", "..core.flow..", "..core.actor..", "..core.bundle..", "..core.blob..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.openledger.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingOutsideIsAsked = noClasses()
            .that()
            .resideInAnyPackage(DETERMINISTIC)
            .should()
            .dependOnClassesThat(
                    DescribedPredicate.describe("clocks, randomness, files, threads", ArchitectureTest::isOutside));

    @ArchTest
    static final ArchRule nothingAsksTheTimeOrTheDefaults = noClasses()
            .that()
            .resideInAnyPackage(DETERMINISTIC)
            .should()
            .callMethodWhere(
                    target(owner(assignableTo(System.class))).and(target(DescribedPredicate.not(name("arraycopy")))))
            .orShould()
            .callMethodWhere(target(owner(assignableTo(Locale.class))))
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase");

    @ArchTest
    static final ArchRule rulesAndStatesIterateInOrder = noClasses()
            .that(RULES_AND_STATES)
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "unordered collections",
                    type -> type.isEquivalentTo(HashMap.class) || type.isEquivalentTo(HashSet.class)));

    @ArchTest
    static final ArchRule noFieldFloats = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(DETERMINISTIC)
            .should()
            .notHaveRawType(isFloating());

    @ArchTest
    static final ArchRule noMethodFloats = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(DETERMINISTIC)
            .should()
            .notHaveRawReturnType(isFloating());

    private static boolean isOutside(JavaClass type) {
        return type.getPackageName().startsWith("java.time")
                || type.getPackageName().startsWith("java.nio.file")
                || type.getPackageName().startsWith("java.net")
                || type.getPackageName().startsWith("java.util.concurrent")
                || Set.of(
                                "java.util.Random",
                                "java.security.SecureRandom",
                                "java.lang.Thread",
                                "java.io.File",
                                "java.util.UUID",
                                "java.util.TimeZone")
                        .contains(type.getName());
    }

    private static DescribedPredicate<JavaClass> isFloating() {
        return DescribedPredicate.describe(
                "floating point",
                type -> Set.of("float", "double", "java.lang.Float", "java.lang.Double")
                        .contains(type.getName()));
    }
}
