package dev.slipway.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRefusalTest {
  private static final ObjectMapper JSON = JsonRules.newMapper();

  record Target(int version, @Nullable Integer weight) {
    Target {
      if (version < 1) {
        throw new IllegalArgumentException("version must be above 0, but is " + version);
      }
    }
  }

  record Body(
      @Nullable List<Target> targets,
      @Nullable Duration pause,
      @Nullable Boolean strict,
      @Nullable Map<String, String> environment) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"targets\":[{\"version\":1},{\"version\":\"2\"}]} | targets[1].version | whole number",
        "{\"targets\":[{\"version\":1.5}]} | targets[0].version | whole number",
        "{\"targets\":[{\"version\":null}]} | targets[0].version | whole number",
        "{\"targets\":[{\"version\":99999999999}]} | targets[0].version | number",
        "{\"targets\":[{\"version\":0}]} | targets[0] | above 0",
        "{\"targets\":{}} | targets | an array",
        "{\"targets\":[7]} | targets[0] | an object",
        "{\"pause\":\"2 seconds\"} | pause | ISO-8601 duration",
        "{\"strict\":\"yes\"} | strict | true or false",
        "{\"strict\":1} | strict | true or false",
        "{\"environment\":{\"A\":1}} | environment.A | a text",
        "{\"targets\":[{\"version\":1,\"wieght\":1}]} | targets[0].wieght | version, weight"
      })
  void namesTheFieldAndWhatBelongsThere(String json, String field, String expected) {
    Throwable thrown = catchThrowable(() -> JSON.readValue(json, Body.class));

    SlipwayException refusal = JsonRefusal.of(thrown);

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
    assertThat(refusal.fields()).containsEntry("field", field);
    assertThat(refusal.reason() + " " + refusal.fix()).contains(expected);
  }

  @Test
  void saysWhereTextStopsToBeJson() {
    Throwable thrown = catchThrowable(() -> JSON.readValue("{\n  \"pause\" 7}", Body.class));

    SlipwayException refusal = JsonRefusal.of(thrown);

    assertThat(refusal.reason()).contains("not valid JSON at line 2, column");
  }

  @Test
  void durationsAndTimesAreText() throws Exception {
    Body body = JSON.readValue("{\"pause\":\"PT2S\"}", Body.class);

    String json = JSON.writeValueAsString(body);

    assertThat(json).isEqualTo("{\"pause\":\"PT2S\"}");
  }
}
