package dev.slipway.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.guest.InstancePolicy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small values of a release: if one exists, it is valid. */
class ReleaseValuesTest {
  @ParameterizedTest
  @CsvSource({"0,1", "-1,1", "1,0", "1,-1", "1,1000001"})
  void aTargetHasAVersionAndAWeight(int version, int weight) {
    invalid(() -> new Target(version, weight));
  }

  @Test
  void weightsReachAMillion() {
    assertThat(new Target(1, 1_000_000).weight()).isEqualTo(1_000_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1A", "A-B", "A B", "A=B", "Ä", "A\n"})
  void aVariableHasAName(String name) {
    invalid(() -> new Environment(Map.of(name, "x")));
  }

  @Test
  void aVariableHasNoNulCharacter() {
    invalid(() -> new Environment(Map.of("A", "x\0y")));
  }

  @Test
  void anEnvironmentHasAnEnd() {
    Map<String, String> many = new HashMap<>();
    for (int i = 0; i <= 256; i++) {
      many.put("V" + i, "");
    }

    invalid(() -> new Environment(many));
    invalid(() -> new Environment(Map.of("A", "x".repeat(65_536))));
    assertThat(new Environment(Map.of("A", "x".repeat(65_535))).variables()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\0b"})
  void aReasonSaysSomething(String reason) {
    invalid(() -> ReleaseReason.require(reason));
  }

  @Test
  void aReasonIsAParagraph() {
    ReleaseReason.require("x".repeat(1000));

    invalid(() -> ReleaseReason.require("x".repeat(1001)));
  }

  @Test
  void freshInstancesHaveNoSize() {
    Optional<Integer> none = Optional.empty();

    invalid(() -> new Instances("fresh", Optional.of(1), none, Optional.empty(), none));
    invalid(() -> new Instances("fresh", none, Optional.of(1), Optional.empty(), none));
    invalid(() -> new Instances("fresh", none, none, Optional.of(Duration.ofSeconds(1)), none));
    invalid(() -> new Instances("tepid", none, none, Optional.empty(), none));
    assertThat(Instances.FRESH.instancePolicy()).isEqualTo(InstancePolicy.FRESH);
  }

  @Test
  void warmInstancesHaveDefaults() {
    InstancePolicy policy = warm(Optional.of(2), Optional.empty()).instancePolicy();

    assertThat(policy).isEqualTo(new InstancePolicy.Warm(2, 10_000, Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void countsOfInstancesAreAboveZero(int count) {
    invalid(() -> warm(Optional.of(count), Optional.empty()));
    invalid(() -> warm(Optional.empty(), Optional.of(count)));
  }

  private static Instances warm(Optional<Integer> size, Optional<Integer> maxConcurrency) {
    return new Instances("warm", size, Optional.empty(), Optional.empty(), maxConcurrency);
  }

  @ParameterizedTest
  @CsvSource({"'\"0\"',0", "'\"7\"',7", "' \"12\" ',12", "'\"999999999\"',999999999"})
  void anIfMatchIsANumberInQuotes(String header, int number) {
    assertThat(ReleaseNumber.ofIfMatch(header)).isEqualTo(new ReleaseNumber(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7", "*", "W/\"7\"", "\"7\", \"8\"", "\"-1\"", "\"1234567890\"", "\"x\""})
  void anIfMatchOfAnotherFormIsRefused(String header) {
    invalid(() -> ReleaseNumber.ofIfMatch(header));
  }

  @Test
  void aMissingIfMatchIsRefused() {
    refused(() -> ReleaseNumber.ofIfMatch(null), ErrorCode.PRECONDITION_REQUIRED);
  }

  @Test
  void anEntityTagIsReadAgain() {
    ReleaseNumber number = new ReleaseNumber(7);

    assertThat(ReleaseNumber.ofIfMatch(number.entityTag())).isEqualTo(number);
  }

  private static void invalid(Runnable call) {
    refused(call, ErrorCode.INVALID_REQUEST);
  }

  private static void refused(Runnable call, ErrorCode code) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.reason()).isNotBlank();
              assertThat(refusal.fix()).isNotBlank();
            });
  }
}
