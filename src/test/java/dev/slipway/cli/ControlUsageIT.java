package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong before the platform is called, on a port where nothing listens. */
class ControlUsageIT {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "release | Missing required parameter: 'FN'",
        "release hello x | is no target",
        "release hello 1 2 | each needs a weight",
        "release hello 1=1 2 | each needs a weight",
        "release hello 1 --none | exclude each other",
        "release hello --dry-run | Nothing is to change",
        "release hello --reason why | Nothing is to change",
        "release hello 1 --instances cold | neither fresh nor warm",
        "release hello 1 --limit cpuTime | cpuTime",
        "release hello 1 --max-concurrency many | many",
        "releases hello seven | seven",
        "rollback hello | --reason",
        "bindings | FN",
        "bindings list | FN",
        "bindings set hello a/b/c store | is no binding",
        "bindings set hello wascc:keyvalue | PROVIDER",
        "bindings set hello a:b store --value api_key=hunter2 | give it by --value-file",
        "release hello 1 --env DB_PASSWORD=hunter2 | give it by --env-file",
        "providers create store --type memory | --contract",
        "providers create s --contract c:d --type redis --set password=hunter2 | --secret password=",
        "providers create s --contract c:d --type redis --set url=redis://:hunter2@h | --secret",
        "providers create s --contract c:d --type nats --config - --secret token=- | one option only",
        "providers swap store | Nothing is to change",
        "routes set greet --path / | --function",
        "audit --limit many | no whole number above 0",
        "releases hello --limit 0 | no whole number above 0"
      })
  void isAnsweredByTwo(String arguments, String reason) {
    Cli cli = Cli.run((Object[]) arguments.split(" ", -1));

    assertThat(cli.err()).contains("error:", reason, "fix:", "--help").doesNotContain("hunter2");
    assertThat(cli.exitCode()).isEqualTo(2);
  }
}
