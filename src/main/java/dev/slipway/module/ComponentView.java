package dev.slipway.module;

import dev.slipway.guest.ShortText;
import dev.slipway.wasm.ComponentItem;
import dev.slipway.wasm.ComponentOutline;
import java.util.List;
import java.util.Optional;

/**
 * A component as the API shows it.
 *
 * @param world the WIT world that it looks like
 * @param leftOut how many more imports and exports it has than are listed
 */
public record ComponentView(
    Optional<String> world, List<Item> imports, List<Item> exports, int leftOut) {
  /**
   * Something at its top level.
   *
   * @param kind such as {@code interface} or {@code function}
   */
  public record Item(String name, String kind) {
    static Item of(ComponentItem item) {
      return new Item(ShortText.of(item.name()), item.kind().label());
    }
  }

  public ComponentView {
    imports = List.copyOf(imports);
    exports = List.copyOf(exports);
  }

  static ComponentView of(ComponentOutline outline, int most) {
    List<Item> imports = items(outline.imports(), most);
    List<Item> exports = items(outline.exports(), most);
    int all = outline.imports().size() + outline.exports().size();
    return new ComponentView(
        outline.world(), imports, exports, all - imports.size() - exports.size());
  }

  private static List<Item> items(List<ComponentItem> items, int most) {
    return items.stream().limit(most).map(Item::of).toList();
  }
}
