package dev.slipway.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final int LEAST_CLASSES = 150;
  private static final int LONGEST_FILE = 600;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.slipway");

  @Test
  void seesTheWholeProduct() {
    assertThat(CLASSES.size()).isGreaterThan(LEAST_CLASSES);
  }

  @Test
  void dependenciesPointOneWay() {
    noClasses()
        .that()
        .resideInAPackage("..core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.slipway.engine..",
            "dev.slipway.adapter..",
            "dev.slipway.web..",
            "dev.slipway.server..",
            "tools.jackson..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("dev.slipway.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.slipway.adapter..", "dev.slipway.web..", "dev.slipway.server..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("dev.slipway.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.slipway.adapter..", "dev.slipway.server..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("dev.slipway.adapter..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.slipway.engine..", "dev.slipway.web..", "dev.slipway.server..")
        .check(CLASSES);
  }

  @Test
  void adaptersDoNotKnowEachOther() {
    slices().matching("dev.slipway.adapter.(*)..").should().notDependOnEachOther().check(CLASSES);
  }

  @Test
  void packagesOfAModuleAreFreeOfCycles() {
    slices().matching("dev.slipway.engine.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("dev.slipway.web.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void technologiesStayWhereTheyBelong() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.slipway.adapter.sql..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "javax.sql..", "org.sqlite..", "com.zaxxer..", "org.flywaydb..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.slipway.adapter.caffeine..",
            "dev.slipway.adapter.brotli..",
            "dev.slipway.adapter.zstd..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.github.benmanes..", "com.aayushatharva..", "com.github.luben..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.slipway.web.http..", "dev.slipway.server..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.vertx..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.slipway.adapter.model..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.langchain4j..")
        .check(CLASSES);
  }

  @Test
  void timeAndProcessAreNamedInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.slipway.server..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .check(CLASSES);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)").check(CLASSES);
    classes()
        .that()
        .areInterfaces()
        .should()
        .haveNameNotMatching(".*\\.I[A-Z][a-z].*")
        .check(CLASSES);
  }

  @Test
  void noFileIsTooLongAndEveryPackageSaysWhatItIs() throws IOException {
    Path root = Path.of(System.getProperty("slipway.root", ".."));
    List<Path> sources;
    try (Stream<Path> files = Files.walk(root)) {
      sources =
          files
              .filter(file -> file.toString().matches(".*/src/.*\\.(java|js|css)"))
              .filter(file -> !file.toString().contains("/target/"))
              .toList();
    }
    assertThat(sources).hasSizeGreaterThan(LEAST_CLASSES);
    for (Path source : sources) {
      assertThat(Files.readAllLines(source).size())
          .as(source.toString())
          .isLessThanOrEqualTo(LONGEST_FILE);
      if (source.toString().contains("/src/main/java/")) {
        Path folder = source.resolveSibling("package-info.java");
        assertThat(folder).exists();
        assertThat(Files.readString(folder)).contains("@NullMarked");
      }
    }
  }
}
