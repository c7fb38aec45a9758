package dev.slipway.cli.doctor;

import dev.slipway.cli.terminal.Colour;
import dev.slipway.cli.terminal.Colours;
import dev.slipway.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.util.List;

/** Findings for people: a line each, and one more for the way to mend it. */
record FindingsTable(List<Finding> findings, Colours colours) {
  void print(PrintWriter out) {
    for (Finding finding : findings) {
      String outcome = "%-8s".formatted(finding.outcome().text());
      String found = "%-10s %s".formatted(finding.check(), Terminal.plain(finding.reason()));
      out.println(colours.paint(colour(finding.outcome()), outcome) + found);
      if (finding.isFailed()) {
        out.println(" ".repeat(19) + "fix: " + Terminal.plain(finding.fix()));
      }
    }
  }

  private static Colour colour(Finding.Outcome outcome) {
    return switch (outcome) {
      case OK -> Colour.GREEN;
      case FAILED -> Colour.RED;
      case SKIPPED -> Colour.DIM;
    };
  }
}
