package dev.slipway.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Reads what a person answers, a line at a time. */
final class Answers {
  private static final int LONGEST = 16;

  private final InputStream in;

  Answers(InputStream in) {
    this.in = in;
  }

  boolean isYes() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (line.length() < LONGEST) {
        line.append((char) next);
      }
    }
    String answer = line.toString().strip().toLowerCase(Locale.ROOT);
    return answer.equals("y") || answer.equals("yes");
  }
}
