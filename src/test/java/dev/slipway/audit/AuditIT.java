package dev.slipway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import dev.slipway.ControlApi;
import dev.slipway.api.PageRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The record of changes, on a real PostgreSQL. */
@QuarkusTest
class AuditIT {
  @Inject AuditLog audit;

  @Test
  void whatSlipwayDoesByItselfIsTheSystems() {
    record("audit-system", Map.of("a", 1));

    AuditEntry entry = newest("audit-system").getFirst();

    assertThat(entry.actor()).isEqualTo("system");
    assertThat(entry.before()).isNull();
    assertThat(entry.after()).isEqualTo(Map.of("a", 1));
  }

  @Test
  void needsTheTransactionOfTheChange() {
    assertThatThrownBy(() -> audit.record("thing.created", "audit-none", "x", null, null))
        .hasMessageContaining("ARJUNA");
    assertThat(newest("audit-none")).isEmpty();
  }

  @Test
  void isRolledBackWithTheChange() {
    QuarkusTransaction.begin();
    audit.record("thing.created", "audit-rolled-back", "x", null, null);
    QuarkusTransaction.rollback();

    assertThat(newest("audit-rolled-back")).isEmpty();
  }

  @Test
  void comesNewestFirstInPages() {
    for (int i = 0; i < 3; i++) {
      record("audit-pages", Map.of("number", i));
    }

    JsonPath first =
        ControlApi.admin()
            .queryParam("limit", 2)
            .get("/api/v1/namespaces/audit-pages/audit")
            .jsonPath();
    Response second =
        ControlApi.admin()
            .queryParam("after", first.getString("next"))
            .get("/api/v1/namespaces/audit-pages/audit");

    assertThat(first.getList("items.after.number")).isEqualTo(List.of(2, 1));
    second.then().statusCode(200).body("items.after.number", equalTo(List.of(0)));
    assertThat(second.jsonPath().getString("next")).isNull();
  }

  @Test
  void ofOneNamespaceShowsNoOther() {
    record("audit-mine", Map.of());
    record("audit-theirs", Map.of());

    Response response = ControlApi.admin().get("/api/v1/namespaces/audit-mine/audit");

    response.then().statusCode(200).body("items.namespace", everyItem(equalTo("audit-mine")));
  }

  private void record(String namespace, Map<String, Integer> after) {
    QuarkusTransaction.requiringNew()
        .run(() -> audit.record("thing.created", namespace, "x", null, after));
  }

  private List<AuditEntry> newest(String namespace) {
    return audit.list(namespace, new PageRequest(10, Optional.empty())).items();
  }
}
