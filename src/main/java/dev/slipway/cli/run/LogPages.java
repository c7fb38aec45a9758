package dev.slipway.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;

/** Reads what a log has now. */
final class LogPages {
  /** The most that the API gives at once. */
  private static final int LARGEST_PAGE = 200;

  private final ApiClient api;
  private final LogFilterOptions filter;
  private final LogPrinter printer;

  LogPages(ApiClient api, LogFilterOptions filter, LogPrinter printer) {
    this.api = api;
    this.filter = filter;
    this.printer = printer;
  }

  /** The newest entries, or all from a number on. */
  void print(ApiPath path) {
    if (!filter.readsOn()) {
      api.get(filter.on(path)).path("items").forEach(printer::print);
      return;
    }
    int left = filter.wanted();
    ApiPath next = filter.on(path);
    while (left > 0) {
      JsonNode page = api.get(next.with("limit", Integer.toString(Math.min(left, LARGEST_PAGE))));
      page.path("items").forEach(printer::print);
      left -= page.path("items").size();
      if (!page.hasNonNull("next")) {
        return;
      }
      next =
          next.with("since", page.path("next").asText()).with("epoch", page.path("epoch").asText());
    }
  }
}
