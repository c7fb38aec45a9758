package dev.slipway.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.capability.messaging.MessagingConfig;
import dev.slipway.capability.messaging.MessagingValues;
import dev.slipway.contract.ContractId;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BindingValuesTest {
  private static final ContractId CUSTOM = new ContractId("acme:printer");

  private final BindingValues rules =
      new BindingValues(
          config(3, 60),
          new MessagingValues(
              new SmallRyeConfigBuilder()
                  .addDiscoveredConverters()
                  .withMapping(MessagingConfig.class)
                  .build()
                  .getConfigMapping(MessagingConfig.class)));

  @ParameterizedTest
  @ValueSource(strings = {"wascc:keyvalue", "wascc:blobstore", "wascc:http_client"})
  void mostContractsKnowNoValues(String contract) {
    ContractId id = new ContractId(contract);

    assertThatCode(() -> rules.check(id, Map.of())).doesNotThrowAnyException();
    refused(id, Map.of("URL", "redis://host"), "values.URL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders",
        "orders.*",
        "orders.>",
        ">",
        "*",
        "*.a.>",
        "a, b.c,d",
        "_INBOXES.a",
        "A-1_"
      })
  void aSubscriptionListsSubjects(String subjects) {
    Map<String, String> values = Map.of("SUBSCRIPTION", subjects, "QUEUEGROUP_NAME", "g-1_a.b");

    assertThatCode(() -> rules.check(ContractId.MESSAGING, values)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "a,",
        "a,,b",
        "a.",
        ".a",
        "a..b",
        "a b",
        "a.b*",
        ">.a",
        "a>",
        "ä",
        "a\u0000",
        "_INBOX.x",
        "_REPLY.x"
      })
  void whatIsNoSubjectIsRefused(String subjects) {
    refused(ContractId.MESSAGING, Map.of("SUBSCRIPTION", subjects), "values.SUBSCRIPTION");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a*", "a:b", " a"})
  void whatIsNoGroupIsRefused(String group) {
    refused(ContractId.MESSAGING, Map.of("QUEUEGROUP_NAME", group), "values.QUEUEGROUP_NAME");
  }

  @Test
  void messagingKnowsNoOtherValue() {
    refused(ContractId.MESSAGING, Map.of("URL", "nats://host"), "values.URL");
  }

  @Test
  void aContractThatWeDoNotKnowHasValuesOfItsOwn() {
    Map<String, String> values =
        Map.of("PAPER", "A4, \"white\"\n", "ink.color", "", "_x-1", "\ud83d\ude00");

    assertThatCode(() -> rules.check(CUSTOM, values)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"'',a", "1A,a", "A B,a", "A,'a\u0000'", "A,'\ud83d'"})
  void whatCannotBeKeptIsRefused(String name, String value) {
    refused(CUSTOM, Map.of(name, value), "values." + name);
  }

  @Test
  void numberAndLengthAreBounded() {
    assertThatCode(() -> rules.check(CUSTOM, Map.of("A", "x".repeat(59))))
        .doesNotThrowAnyException();
    refused(CUSTOM, Map.of("A", "x".repeat(60)), "values");
    refused(CUSTOM, Map.of("A", "", "B", "", "C", "", "D", ""), "values");
  }

  private void refused(ContractId contract, Map<String, String> values, String field) {
    assertThatThrownBy(() -> rules.check(contract, values))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
              assertThat(refusal.fields()).containsEntry("field", field);
            });
  }

  private static BindingConfig config(int values, int length) {
    return new BindingConfig() {
      @Override
      public int maxPerRelease() {
        return 2;
      }

      @Override
      public int maxValues() {
        return values;
      }

      @Override
      public int maxValueLength() {
        return length;
      }
    };
  }
}
