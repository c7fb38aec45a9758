package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TranscriptTest {
  private static final String DOCUMENT =
      """
      Text with `code`.

      ```console
      $ first one \\
          --more
      made M...
      ...
      done
      $ second
      ```

      ```sh
      $ not of it
      ```

      ```console
      $ third
      a (b) ... c
      ```
      """;

  private final Transcript transcript = Transcript.of(DOCUMENT);

  @Test
  void takesTheCommandsOfConsoleBlocksInOrder() {
    assertThat(transcript.steps())
        .extracting(Transcript.Step::command)
        .containsExactly("first one \\\n    --more", "second", "third");
  }

  @Test
  void dotsStandForAnyTextAndAloneForAnyLines() {
    Transcript.Step first = transcript.steps().getFirst();

    assertThat(first.isShownBy("made MABC\ndone\n")).isTrue();
    assertThat(first.isShownBy("made MABC\nx\ny\ndone\n")).isTrue();
    assertThat(first.isShownBy("made MABC\nx\ny\n")).isFalse();
    assertThat(first.isShownBy("has made MABC\ndone\n")).isFalse();
  }

  @Test
  void everythingElseIsTakenAsItIs() {
    Transcript.Step third = transcript.steps().getLast();

    assertThat(third.isShownBy("a (b) anything c\n")).isTrue();
    assertThat(third.isShownBy("a b anything c\n")).isFalse();
    assertThat(third.isShownBy("a (b) anything c and more\n")).isFalse();
  }

  @Test
  void aCommandWithoutLinesPrintsNothing() {
    Transcript.Step second = transcript.steps().get(1);

    assertThat(second.isShownBy("\n")).isTrue();
    assertThat(second.isShownBy("something\n")).isFalse();
  }
}
