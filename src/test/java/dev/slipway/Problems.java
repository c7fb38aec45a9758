package dev.slipway;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.slipway.error.ErrorCode;
import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;

/** What every refusal over REST looks like. */
public final class Problems {
  private Problems() {}

  /** A whole problem of this code: {@code .then().spec(problem(...))}. */
  public static ResponseSpecification problem(ErrorCode code) {
    return new ResponseSpecBuilder()
        .expectStatusCode(code.httpStatus())
        .expectContentType("application/problem+json")
        .expectHeader("Slipway-Request-Id", notNullValue(String.class))
        .expectBody("type", equalTo("urn:slipway:error:" + code.code()))
        .expectBody("title", equalTo(code.title()))
        .expectBody("status", equalTo(code.httpStatus()))
        .expectBody("code", equalTo(code.code()))
        .expectBody("instance", notNullValue())
        .expectBody("requestId", notNullValue())
        .expectBody("fix", notNullValue())
        .expectBody("detail", allOf(notNullValue(), not(containsString("Exception"))))
        .build();
  }
}
