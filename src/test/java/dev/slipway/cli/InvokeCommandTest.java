package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InvokeCommandTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          --version 1                             | Give one of --http, --operation and --export
          --http /a --operation b                 | Give one of --http, --operation and --export
          --http a                                | 'a' is no request such as 'GET /path'
          --http /a -H nothing                    | What -H has is no header such as 'Name: value'
          --http /a --body b --body-file c        | Give one of --body and --body-file
          --http /a --payload b                   | --payload and --payload-file go with --operation
          --operation a --body b                  | --header and --header-file go with --http
          --operation a --header-file b           | --header and --header-file go with --http
          --export add 1 two                      | 'two' is no number
          --export add 1 --verbos                 | '--verbos' is no number
          --version one --http /a                 | Invalid value for option '--version'
          """)
  void whatDoesNotGoTogetherIsWrongUsage(String options, String problem) {
    Cli cli = Cli.run((Object[]) ("invoke hello " + options).split(" "));

    assertThat(cli.exitCode()).isEqualTo(Problems.USAGE);
    assertThat(cli.err()).contains(problem).contains("slipway invoke --help");
    assertThat(cli.out()).isEmpty();
  }
}
