package dev.slipway.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
  @Test
  void isTheDocumentOfRfc9457WithTheFieldsOfTheCase() {
    SlipwayException refusal =
        new SlipwayException(ErrorCode.LIMIT_EXCEEDED, "It took too long.", "Raise it.")
            .with("limit", Duration.ofSeconds(2))
            .with("steps", List.of(1, 2));

    String json = Problem.of(refusal, "/here", new RequestId("r1")).toJson();

    assertThat(json)
        .isEqualTo(
            """
            {"type":"urn:slipway:error:limit-exceeded","title":"The guest went over a limit",\
            "status":502,"detail":"It took too long. Raise it.","instance":"/here",\
            "code":"limit-exceeded","requestId":"r1","fix":"Raise it.",\
            "limit":"PT2S","steps":[1,2]}\
            """);
  }

  @Test
  void aFieldOfTheCaseCannotHideAMember() {
    SlipwayException refusal =
        new SlipwayException(ErrorCode.IN_USE, "Why.", "Fix.").with("status", 200);

    Problem problem = Problem.of(refusal, "/", new RequestId("r1"));

    assertThat(problem.fields()).isEmpty();
    assertThat(problem.toJson()).contains("\"status\":409");
  }

  @Test
  void codesAreUniqueAndWellFormed() {
    List<String> codes = Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList();

    assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "a b", "a\nb", "ä", "../x", "<script>"})
  void aStrangeRequestIdIsReplaced(@Nullable String inbound) {
    assertThat(RequestId.from(inbound).value()).matches("[0-9a-f]{32}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "0af7651916cd43dd8448eb211c80319c", "x_y-1.2"})
  void aSaneRequestIdIsKept(String inbound) {
    assertThat(RequestId.from(inbound).value()).isEqualTo(inbound);
  }

  @Test
  void aRequestIdIsBounded() {
    assertThatThrownBy(() -> new RequestId("a".repeat(65)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
