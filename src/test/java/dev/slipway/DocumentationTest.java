package dev.slipway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the facts of the documents to the code. */
class DocumentationTest {
  private static final Document README = Document.named("README.md");
  private static final Path MAIN = Path.of("src", "main", "java", "dev", "slipway");
  private static final Path TEST = Path.of("src", "test", "java", "dev", "slipway");

  private static final Pattern VARIABLE = Pattern.compile("\\b(SLIPWAY_[A-Z_]+[A-Z])\\b");
  private static final Pattern MAPPED = Pattern.compile("\\$\\{(SLIPWAY_\\w+):([^}]*)}");
  private static final Pattern PROPERTY = Pattern.compile("(slipway(\\.[a-z-]+){2,})");
  private static final Pattern MAKE = Pattern.compile("\\bmake ([a-z]+)\\b");
  private static final Pattern TARGET = Pattern.compile("^([a-z]+):", Pattern.MULTILINE);
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]+))?\\)");
  private static final Pattern CLASS =
      Pattern.compile("^((?:[A-Z][a-z0-9]+){2,})(?:[.#]\\w+)?(?:\\.java)?$");
  private static final Pattern SOURCE = Pattern.compile("^((?:[a-z]+/)+[A-Z]\\w+)(?:\\.java)?$");
  private static final Pattern VERSION = Pattern.compile("\\b(\\d+\\.\\d+(?:\\.\\d+)?)\\b");

  private static final Map<String, ErrorCode> CODES =
      Arrays.stream(ErrorCode.values())
          .collect(Collectors.toMap(ErrorCode::code, Function.identity()));

  /** Where the command reads its variables. */
  private static final List<Path> COMMAND_SETTINGS =
      List.of(
          MAIN.resolve("cli/Remote.java"),
          MAIN.resolve("cli/Timeout.java"),
          MAIN.resolve("cli/client/ProfileFile.java"));

  static Stream<Document> documents() {
    return Document.all();
  }

  @Test
  void theReadmeHasEachVariableWithItsDefault() throws IOException {
    Map<String, String> mapped = mappedVariables();
    Set<String> read = new TreeSet<>(mapped.keySet());
    for (Path reader : Stream.concat(scripts().stream(), COMMAND_SETTINGS.stream()).toList()) {
      Document.matches(VARIABLE, Files.readString(reader)).forEach(m -> read.add(m.group(1)));
    }

    Map<String, String> documented = rowsThatBeginWith(README, "SLIPWAY_");

    assertThat(documented.keySet()).isEqualTo(read);
    assertThat(documented).containsAllEntriesOf(mapped);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void eachVariableAndPropertyExists(Document document) throws IOException {
    Map<String, String> settings = DocumentedSettings.defaults();
    Set<String> known = new HashSet<>(rowsThatBeginWith(README, "SLIPWAY_").keySet());
    settings.keySet().forEach(property -> known.add(DocumentedSettings.variable(property)));

    assertThat(known).containsAll(document.named(VARIABLE));
    assertThat(document.named(PROPERTY))
        .allSatisfy(property ->
            assertThat(settings.keySet()).anyMatch(setting -> setting.startsWith(property)));
  }

  @Test
  void theLimitsHaveTheirDefaults() {
    Map<String, String> documented = rowsThatBeginWith(Document.named("SECURITY.md"), "slipway.");

    assertThat(documented).isNotEmpty();
    assertThat(DocumentedSettings.defaults()).containsAllEntriesOf(documented);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void eachMakeTargetExists(Document document) throws IOException {
    assertThat(targets()).containsAll(document.named(MAKE));
  }

  @Test
  void theReadmeHasEachMakeTarget() throws IOException {
    Set<String> documented = rowsThatBeginWith(README, "make ").keySet();

    assertThat(documented)
        .containsExactlyInAnyOrderElementsOf(
            targets().stream()
                .filter(target -> !target.equals("help"))
                .map(target -> "make " + target)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void eachLinkLeadsSomewhere(Document document) {
    assertThat(Document.matches(LINK, document.text()).toList())
        .allSatisfy(link -> {
          String file = link.group(1).isEmpty() ? document.name() : link.group(1);
          assertThat(Path.of(file)).exists();
          if (link.group(2) != null) {
            assertThat(Document.named(file).anchors()).contains(link.group(2));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("documents")
  void eachFileExists(Document document) throws IOException {
    Set<String> top = names(Path.of(""));
    List<Path> files =
        document.inlineCode().stream()
            .filter(code -> code.matches("[\\w.-]+(/[\\w.-]+)+/?"))
            .filter(code -> top.contains(code.substring(0, code.indexOf('/'))))
            .filter(code -> !code.matches("(data|target)/.*|.*\\.{3}.*"))
            .map(Path::of)
            .toList();

    assertThat(files).allSatisfy(file -> assertThat(file).exists());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void eachClassExists(Document document) throws IOException {
    Set<String> classes = classes();

    for (String code : document.inlineCode()) {
      Document.matches(SOURCE, code)
          .map(match -> match.group(1) + ".java")
          .filter(source -> !source.startsWith("src/"))
          .forEach(source -> assertThat(isSource(source)).as(source).isTrue());
      Document.matches(CLASS, code)
          .forEach(match -> assertThat(classes).as(code).contains(match.group(1)));
    }
  }

  @Test
  void theOutcomesHaveTheirStatus() {
    Map<String, List<String>> documented = new HashMap<>();
    for (List<String> row : README.rows()) {
      if (row.size() == 4 && row.get(1).matches("\\d{3}")) {
        documented.put(row.get(2), List.of(row.get(1), row.get(3)));
      }
    }

    assertThat(documented).isNotEmpty();
    documented.forEach((name, statuses) -> {
      ErrorCode code = CODES.get(name);
      assertThat(code).as(name).isNotNull();
      assertThat(statuses.getFirst()).isEqualTo(Integer.toString(code.httpStatus()));
      assertThat(statuses.getLast()).isIn("", "OK", code.grpcStatus().name());
    });
  }

  @Test
  void thePackageTableIsTheOneThatIsHeld() {
    Map<String, Set<String>> documented = new TreeMap<>();
    for (List<String> row : Document.named("ARCHITECTURE.md").rows()) {
      if (row.size() == 3 && Files.isDirectory(MAIN.resolve(row.getFirst()))) {
        documented.put(row.getFirst(), Set.of(row.get(2).split(", ")));
      }
    }
    Map<String, Set<String>> held = new TreeMap<>();
    PackageTable.MAY_USE.forEach((name, uses) ->
        held.put(name, uses.isEmpty() ? Set.of("nothing of ours") : Set.copyOf(uses)));
    PackageTable.TOP.forEach(name -> held.put(name, Set.of("any; used by nobody")));

    assertThat(documented).isEqualTo(held);
  }

  @Test
  void theVersionsOfLibrariesAreThoseOfTheBuild() throws IOException {
    String build = Files.readString(Path.of("pom.xml")) + scriptTexts();
    String rationale = Document.named("RATIONALE.md").text();
    String libraries = rationale.substring(rationale.indexOf("| library |"));

    assertThat(Document.matches(VERSION, libraries).map(match -> match.group(1)))
        .isNotEmpty()
        .allSatisfy(version -> assertThat(build).contains(version));
  }

  private static Map<String, String> mappedVariables() throws IOException {
    Path file = Path.of("src", "main", "resources", "application.properties");
    return Document.matches(MAPPED, Files.readString(file))
        .collect(
            Collectors.toMap(
                match -> match.group(1),
                match -> match.group(2).isEmpty() ? "unset" : match.group(2)));
  }

  private static Map<String, String> rowsThatBeginWith(Document document, String prefix) {
    return document.rows().stream()
        .filter(row -> row.getFirst().startsWith(prefix))
        .collect(Collectors.toMap(List::getFirst, row -> row.get(1)));
  }

  private static Set<String> targets() throws IOException {
    return Document.matches(TARGET, Files.readString(Path.of("Makefile")))
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scripts"))) {
      return Stream.concat(files, Stream.of(Path.of("Makefile"), Path.of("bin", "slipway")))
          .toList();
    }
  }

  private static String scriptTexts() throws IOException {
    StringBuilder texts = new StringBuilder();
    for (Path script : scripts()) {
      texts.append(Files.readString(script));
    }
    return texts.toString();
  }

  private static boolean isSource(String source) {
    return Files.exists(MAIN.resolve(source)) || Files.exists(TEST.resolve(source));
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static Set<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }
}
