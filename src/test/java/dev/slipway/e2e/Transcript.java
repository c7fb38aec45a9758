package dev.slipway.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a document shows of a terminal: the lines after {@code $} in its {@code console} blocks, and
 * what each has printed, in which {@code ...} stands for any text, and alone for any lines.
 */
record Transcript(List<Step> steps) {
  private static final Pattern BLOCK =
      Pattern.compile("^```console\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern PROMPT = Pattern.compile("\n\\$ ");
  private static final String CONTINUED = "\\";

  /** One command and the lines that it prints. */
  record Step(String command, List<String> expected) {
    /** Whether this is what was printed, apart from white space at the end. */
    boolean isShownBy(String printed) {
      return pattern().matcher(printed.stripTrailing()).matches();
    }

    private Pattern pattern() {
      String lines = expected.stream().map(Step::line).collect(Collectors.joining());
      return Pattern.compile(lines.isEmpty() ? "" : lines.substring("\\n".length()));
    }

    private static String line(String line) {
      return line.strip().equals("...")
          ? "(\\n.*)*"
          : "\\n"
              + Pattern.compile("\\.\\.\\.")
                  .splitAsStream(line.stripTrailing() + " ")
                  .map(Pattern::quote)
                  .collect(Collectors.joining(".*"))
                  .replaceFirst(" \\\\E$", "\\\\E *");
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
