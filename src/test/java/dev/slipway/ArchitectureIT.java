package dev.slipway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the house to its plan. */
class ArchitectureIT {
  private static final String ROOT = "dev.slipway";
  private static final String GENERATED = ROOT + ".grpc..";

  private static JavaClasses house;

  @BeforeAll
  static void readTheHouse() {
    house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
  }

  static Stream<String> packages() {
    return PackageTable.MAY_USE.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOnlyWhatTheTableSays(String name) {
    String[] allowed =
        Stream.concat(Stream.of(name), PackageTable.MAY_USE.get(name).stream())
            .map(ArchitectureIT::below)
            .toArray(String[]::new);

    classes()
        .that()
        .resideInAPackage(below(name))
        .should()
        .onlyDependOnClassesThat(
            are(
                resideInAnyPackage(allowed)
                    .or(JavaClass.Predicates.resideOutsideOfPackage(ROOT + ".."))))
        .check(house);
  }

  @Test
  void everyPackageIsInTheTable() {
    Set<String> found =
        house.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT + "."))
            .map(name -> name.substring(ROOT.length() + 1).replaceFirst("\\..*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known = new TreeSet<>(PackageTable.MAY_USE.keySet());
    known.addAll(PackageTable.TOP);

    assertThat(known).containsAll(found);
  }

  @Test
  void thereIsNoCycle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(house);
  }

  @Test
  void onlyAdaptersSeeTheEngineItself() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".engine.(*)..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.kawamuray..")
        .check(house);
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".engine.(*)..", ROOT + ".thread..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.foreign..")
        .check(house);
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".engine..", ROOT + ".bootstrap..")
        .should()
        .dependOnClassesThat(are(resideInAPackage(ROOT + ".engine.(*)..")))
        .check(house);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".engine.adapter..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.lang.foreign..",
            "io.github.kawamuray..",
            ROOT + ".engine.libwasmtime..",
            ROOT + ".engine.wasmtimejava..")
        .check(house);
  }

  @Test
  void onlyAuthAndClaimsKnowTokens() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".auth..", ROOT + ".claims..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.nimbusds..")
        .check(house);
  }

  @Test
  void restStaysInResources() {
    noClasses()
        .that(
            are(simpleName("").or(JavaClass.Predicates.simpleNameEndingWith("Resource")).negate()))
        .and()
        .resideOutsideOfPackages(ROOT + ".error..", ROOT + ".auth..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.ws.rs..")
        .check(house);
  }

  @Test
  void generatedMessagesStayWhereTheyAreReadAndWritten() {
    noClasses()
        .that()
        .haveNameNotMatching(".*(GrpcService|Messages)(\\$.*)?")
        .and()
        .resideOutsideOfPackages(GENERATED)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(GENERATED)
        .check(house);
  }

  @Test
  void theRequestPathKnowsNoDatabase() {
    noClasses()
        .that()
        .resideInAnyPackage(
            below("engine"), below("guest"), below("contract"), below("runtime"), below("ingress"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..")
        .check(house);
  }

  @Test
  void entitiesAndRepositoriesStayInTheirPackage() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Entity")
        .or()
        .haveSimpleNameEndingWith("Repository")
        .should()
        .bePackagePrivate()
        .check(house);
  }

  @Test
  void onlyTheVerifierMakesVerifiedModules() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Verification")
        .should()
        .callConstructorWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                    simpleName("VerifiedModule"))))
        .check(house);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields()
        .should()
        .beAnnotatedWith(Inject.class)
        .orShould()
        .beAnnotatedWith(ConfigProperty.class)
        .check(house);
  }

  @Test
  void namesSayWhatThingsAre() {
    List<String> banned =
        List.of("Util", "Utils", "Helper", "Manager", "Impl", "Base", "Dto", "Mapper");
    List<String> found =
        house.stream()
            .filter(c -> !c.getPackageName().startsWith(ROOT + ".grpc"))
            .filter(c -> !c.getSimpleName().isEmpty())
            .map(JavaClass::getSimpleName)
            .filter(name -> banned.stream().anyMatch(name::endsWith) || name.startsWith("Abstract"))
            .toList();

    assertThat(found).isEmpty();
    assertThat(house.stream().map(JavaClass::getPackageName))
        .noneMatch(name ->
            name.matches(".*\\.(util|utils|common|impl|manager|helper|dto|mapper)(\\..*)?"));
  }

  private static String below(String name) {
    return ROOT + "." + name + "..";
  }
}
