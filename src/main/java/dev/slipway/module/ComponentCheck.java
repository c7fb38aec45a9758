package dev.slipway.module;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.guest.ShortText;
import dev.slipway.wasm.ComponentItem;
import dev.slipway.wasm.ComponentOutline;
import dev.slipway.wasm.WasmModule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says of a component what it is, and that it is not run. */
final class ComponentCheck {
  /** Of imports or exports in a sentence; the explanation lists them. */
  private static final int NAMED = 5;

  private ComponentCheck() {}

  /** What the component needs and offers; empty if it is written in a form that is not known. */
  static Optional<ComponentOutline> outline(byte[] wasm, WasmModule module) {
    try {
      return Optional.of(ComponentOutline.read(wasm, module));
    } catch (SlipwayException unreadable) {
      return Optional.empty();
    }
  }

  static SlipwayException refusal(Optional<ComponentOutline> outline) {
    return new SlipwayException(
            ErrorCode.MODULE_REFUSED,
            "This is a WebAssembly component, and components are not run yet. "
                + outline.map(ComponentCheck::seen).orElse("What it imports cannot be read."),
            fix(outline.flatMap(ComponentOutline::world).orElse("")))
        .with("check", CheckName.ABI.id());
  }

  private static String seen(ComponentOutline outline) {
    return "%s It imports %s, and exports %s."
        .formatted(
            outline
                .world()
                .map(world -> "It looks like the world " + world + ".")
                .orElse("")
                .strip(),
            names(outline.imports()),
            names(outline.exports()))
        .strip();
  }

  private static String names(List<ComponentItem> items) {
    String first =
        items.stream()
            .limit(NAMED)
            .map(item -> ShortText.of(item.name()))
            .collect(Collectors.joining(", "));
    int more = items.size() - NAMED;
    return items.isEmpty() ? "nothing" : more > 0 ? first + " and " + more + " more" : first;
  }

  private static String fix(String world) {
    return switch (world) {
      case "wasi:http/proxy" ->
          "Write the handler with a waPC SDK, or build a WASI command for wasm32-wasip1 that reads the"
              + " request on stdin and answers on stdout.";
      case "wasi:cli/command" ->
          "Build it for wasm32-wasip1 and not for wasm32-wasip2: it is a WASI command then.";
      default -> "Build a core module: with a waPC SDK, or for wasm32-wasip1.";
    };
  }
}
