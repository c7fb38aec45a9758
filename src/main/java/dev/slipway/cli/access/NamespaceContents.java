package dev.slipway.cli.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.terminal.Table;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a namespace holds.
 *
 * @param names by kind, such as functions; kinds without any are left out
 */
record NamespaceContents(Map<String, List<String>> names) {
  /** Which member of an item is its name, by kind, in the order in which they can be deleted. */
  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("routes", "name");
    KINDS.put("functions", "name");
    KINDS.put("providers", "name");
    KINDS.put("modules", "digest");
    KINDS.put("issuers", "accountKey");
  }

  /** So that a large namespace does not fill the screen. */
  private static final int SHOWN = 5;

  static NamespaceContents read(ApiClient api, ApiPath namespace) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    KINDS.forEach((kind, member) -> {
      List<String> found =
          api.all(namespace.then(kind)).stream().map(item -> text(item, member)).toList();
      if (!found.isEmpty()) {
        names.put(kind, found);
      }
    });
    return new NamespaceContents(names);
  }

  private static String text(JsonNode item, String member) {
    return item.path(member).asText("");
  }

  void print(PrintWriter out) {
    if (names.isEmpty()) {
      out.println("It holds nothing.");
      return;
    }
    Table table = new Table("IT HOLDS", "COUNT", "NAMES");
    names.forEach((kind, found) -> {
      String more = found.size() > SHOWN ? ", ..." : "";
      String first = String.join(", ", found.subList(0, Math.min(SHOWN, found.size())));
      table.row(kind, Integer.toString(found.size()), first + more);
    });
    table.print(out);
  }
}
