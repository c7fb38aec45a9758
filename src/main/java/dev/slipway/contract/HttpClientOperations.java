package dev.slipway.contract;

import static dev.slipway.contract.Field.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** http_client in D1 to D3. */
final class HttpClientOperations {
  private static final Field BODY = Field.of(FieldType.OCTETS, "body");
  private static final Shape REQUEST =
      Shape.of(
          text("method"),
          text("path"),
          text("queryString"),
          Field.of(FieldType.PAIRS, "header"),
          BODY);
  private static final Shape REPLY =
      Shape.of(
          Field.of(FieldType.UINT32, "statusCode"),
          text("status").orAbsent(),
          Field.of(FieldType.PAIRS, "header"),
          BODY);
  private static final Shape REQUEST_OF_2021 =
      Shape.of(text("method"), text("url"), Field.of(FieldType.PAIRS, "headers"), BODY);
  private static final Shape REQUEST_OF_WASMBUS =
      Shape.of(text("method"), text("url"), Field.of(FieldType.LISTS, "headers"), BODY);
  private static final Shape REPLY_OF_WASMBUS =
      Shape.of(Field.of(FieldType.UINT32, "statusCode"), Field.of(FieldType.LISTS, "header"), BODY);

  /** The SDK's request to a server, with the URL as path. */
  private static final CallForm<HttpClientCall> PERFORM =
      new CallForm<>(
          HttpClientCall.class,
          REQUEST,
          v ->
              new HttpClientCall(
                  v.text("method"),
                  url(v.text("path"), v.text("queryString")),
                  headers(v.pairs("header")),
                  v.octets("body")),
          HttpClientOperations::perform);

  private static final CallForm<HttpClientCall> REQUEST_2021 =
      new CallForm<>(
          HttpClientCall.class,
          REQUEST_OF_2021,
          v ->
              new HttpClientCall(
                  v.text("method"), v.text("url"), headers(v.pairs("headers")), v.octets("body")),
          c -> Values.of(REQUEST_OF_2021, c.method(), c.url(), joined(c.headers()), c.body()));

  private static final CallForm<HttpClientCall> REQUEST_WASMBUS =
      new CallForm<>(
          HttpClientCall.class,
          REQUEST_OF_WASMBUS,
          v ->
              new HttpClientCall(
                  v.text("method"),
                  v.text("url"),
                  headersOfLists(v.lists("headers")),
                  v.octets("body")),
          c -> Values.of(REQUEST_OF_WASMBUS, c.method(), c.url(), lists(c.headers()), c.body()));

  /** A status text is not kept: HTTP has done without it since version 2. */
  private static final ReplyForm<ContractCall, HttpReply> RESPONSE =
      new ReplyForm<>(
          HttpReply.class,
          REPLY,
          (_, v) -> reply(v, headers(v.pairs("header"))),
          (_, r) -> Values.of(REPLY, (long) r.status(), "", joined(r.headers()), r.body()));

  private static final ReplyForm<ContractCall, HttpReply> RESPONSE_WASMBUS =
      new ReplyForm<>(
          HttpReply.class,
          REPLY_OF_WASMBUS,
          (_, v) -> reply(v, headersOfLists(v.lists("header"))),
          (_, r) -> Values.of(REPLY_OF_WASMBUS, (long) r.status(), lists(r.headers()), r.body()));

  private HttpClientOperations() {}

  static List<Operation<?, ?>> of(Era era) {
    return switch (era) {
      case D0 -> List.of();
      case D1, D2_WASCC -> List.of(new Operation<>("PerformRequest", PERFORM, RESPONSE));
      case D2_WASMCLOUD -> List.of(new Operation<>("Request", REQUEST_2021, RESPONSE));
      case D3 -> List.of(new Operation<>("HttpClient.Request", REQUEST_WASMBUS, RESPONSE_WASMBUS));
    };
  }

  private static String url(String path, String query) {
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static Values perform(HttpClientCall call) {
    int mark = call.url().indexOf('?');
    String path = mark < 0 ? call.url() : call.url().substring(0, mark);
    String query = mark < 0 ? "" : call.url().substring(mark + 1);
    return Values.of(REQUEST, call.method(), path, query, joined(call.headers()), call.body());
  }

  private static HttpReply reply(Values values, List<Header> headers) throws PayloadException {
    OptionalInt status = OptionalInt.of(values.integer("statusCode"));
    return HttpReply.read(status, headers, values.octets("body"));
  }

  private static List<Header> headers(Map<String, String> pairs) {
    return pairs.entrySet().stream().map(e -> new Header(e.getKey(), e.getValue())).toList();
  }

  private static List<Header> headersOfLists(Map<String, List<String>> lists) {
    List<Header> headers = new ArrayList<>();
    lists.forEach((name, values) -> values.forEach(v -> headers.add(new Header(name, v))));
    return headers;
  }

  private static Map<String, String> joined(List<Header> headers) {
    HeaderGroups groups = new HeaderGroups(headers);
    Map<String, String> joined = new LinkedHashMap<>();
    for (int i = 0; i < groups.count(); i++) {
      joined.put(groups.name(i), groups.joined(i));
    }
    return joined;
  }

  private static Map<String, List<String>> lists(List<Header> headers) {
    HeaderGroups groups = new HeaderGroups(headers);
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (int i = 0; i < groups.count(); i++) {
      lists.put(groups.name(i), groups.values(i));
    }
    return lists;
  }
}
