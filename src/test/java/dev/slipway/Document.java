package dev.slipway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown document at the top of the repository, and what it says in a form to compare. */
record Document(String name, String text) {
  private static final Pattern CODE =
      Pattern.compile("^```\\w*\\n(.*?)^```|`([^`\\n]+)`", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
  private static final Pattern ROW = Pattern.compile("^\\| (.+) \\|$", Pattern.MULTILINE);

  static Document named(String name) {
    try {
      return new Document(name, Files.readString(Path.of(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Document> all() {
    return Stream.of(
            "README.md", "ARCHITECTURE.md", "RATIONALE.md", "CONTRIBUTING.md", "SECURITY.md")
        .map(Document::named);
  }

  /** The text between backticks, inline and in blocks. */
  List<String> code() {
    return matches(CODE, text)
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .toList();
  }

  /** The text between backticks inside of a sentence or a table. */
  List<String> inlineCode() {
    return matches(CODE, text)
        .filter(match -> match.group(2) != null)
        .map(match -> match.group(2))
        .toList();
  }

  /** All that a pattern's first group finds in the code. */
  Set<String> named(Pattern pattern) {
    Set<String> names = new TreeSet<>();
    for (String code : code()) {
      matches(pattern, code).forEach(match -> names.add(match.group(1)));
    }
    return names;
  }

  /** The rows of all tables, as their cells without backticks. */
  List<List<String>> rows() {
    return matches(ROW, text)
        .map(match -> List.of(match.group(1).replace("`", "").split(" \\| ?", -1)))
        .toList();
  }

  /** What follows the {@code #} of links to this document's headings. */
  List<String> anchors() {
    return matches(HEADING, text)
        .map(match -> match.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
        .toList();
  }

  static Stream<MatchResult> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}
