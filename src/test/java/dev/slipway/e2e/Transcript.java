package dev.slipway.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a document shows of a terminal: the lines after {@code $} in its {@code console} blocks, and
 * what each has printed, in which {@code ...} stands for any text, and alone for any lines.
 */
record Transcript(List<Step> steps) {
  private static final Pattern BLOCK =
      Pattern.compile("^```console\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern PROMPT = Pattern.compile("\n\\$ ");
  private static final Pattern ANY = Pattern.compile("\\.\\.\\.");
  private static final String CONTINUED = "\\";

  /** One command and the lines that it prints. */
  record Step(String command, List<String> expected) {
    /** Whether this is what was printed, apart from white space at the end. */
    boolean isShownBy(String printed) {
      String lines = printed.stripTrailing();
      return pattern().matcher(lines.isEmpty() ? "" : "\n" + lines).matches();
    }

    private Pattern pattern() {
      StringBuilder lines = new StringBuilder();
      for (String line : expected) {
        boolean any = line.strip().equals("...");
        lines.append(any ? "(\\n.*)*" : "\\n" + text(line.stripTrailing()) + " *");
      }
      return Pattern.compile(lines.toString());
    }

    private static String text(String line) {
      return Stream.of(ANY.split(line, -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }
  }

  static Transcript of(String document) {
    List<Step> steps = new ArrayList<>();
    BLOCK.matcher(document).results().forEach(block -> steps.addAll(steps(block.group(1))));
    return new Transcript(List.copyOf(steps));
  }

  private static List<Step> steps(String block) {
    return PROMPT
        .splitAsStream("\n" + block)
        .filter(each -> !each.isBlank())
        .map(each -> step(each.lines().toList()))
        .toList();
  }

  private static Step step(List<String> lines) {
    int command = 1;
    while (lines.get(command - 1).endsWith(CONTINUED)) {
      command++;
    }
    return new Step(
        String.join("\n", lines.subList(0, command)), lines.subList(command, lines.size()));
  }
}
