package dev.slipway.cli.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.slipway.error.SlipwayException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class ReleaseArgumentsTest {
  @Test
  void aVersionHasAWeightOrStandsAlone() {
    assertThat(TargetArgument.parse("2=90")).isEqualTo(new TargetArgument(2, OptionalInt.of(90)));
    assertThat(TargetArgument.parse("2")).isEqualTo(new TargetArgument(2, OptionalInt.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "2=0", "2=", "=2", "v2", "2=1=1", "-1", "2:1", "9999999999"})
  void otherTargetsAreRefused(String text) {
    assertThatThrownBy(() -> TargetArgument.parse(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("VERSION=WEIGHT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fresh | {\"policy\":\"fresh\"}",
        "warm | {\"policy\":\"warm\"}",
        "warm,size=2,maxIdle=PT1M,maxInvocations=9"
            + " | {\"policy\":\"warm\",\"size\":2,\"maxIdle\":\"PT1M\",\"maxInvocations\":9}"
      })
  void aPolicyIsWrittenAsTheApiTakesIt(String text, String json) {
    assertThat(InstancesArgument.parse(text).json()).hasToString(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "cold", "fresh,size=1", "warm,", "warm,size", "warm,size=x", "warm,a=1"})
  void otherPoliciesAreRefused(String text) {
    assertThatThrownBy(() -> InstancesArgument.parse(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("neither fresh nor warm");
  }

  @Test
  void aBindingHasTheDefaultLinkUnlessItNamesOne() {
    assertThat(BindingArgument.parse("wascc:keyvalue"))
        .isEqualTo(new BindingArgument("wascc:keyvalue", "default"));
    assertThat(BindingArgument.parse("wascc:keyvalue/second"))
        .isEqualTo(new BindingArgument("wascc:keyvalue", "second"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "a/", "/a", "a/b/c"})
  void otherBindingsAreRefused(String text) {
    assertThatThrownBy(() -> BindingArgument.parse(text))
        .isInstanceOf(TypeConversionException.class);
  }

  @Test
  void anEnvironmentFileHasALineForEachVariable() {
    String text = "# comment\n\nA=1\r\nB=x=y \nEMPTY=\n";

    assertThat(new NamedValues("environment file", text).read())
        .containsExactly(entry("A", "1"), entry("B", "x=y "), entry("EMPTY", ""));
  }

  @Test
  void aWrongLineIsNamedButNotShown() {
    assertThatThrownBy(() -> new NamedValues("environment file", "A=1\nhunter2").read())
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal -> assertThat(refusal.reason()).contains("Line 2").doesNotContain("hunter2"));
  }
}
