package dev.slipway.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.error.SlipwayException;
import dev.slipway.wasm.ComponentItem;
import dev.slipway.wasm.ComponentItem.Kind;
import dev.slipway.wasm.ComponentOutline;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComponentCheckTest {
  private static final ComponentItem TYPES =
      new ComponentItem("wasi:http/types@0.2.0", Kind.INTERFACE);
  private static final ComponentItem HANDLER =
      new ComponentItem("wasi:http/incoming-handler@0.2.0", Kind.INTERFACE);

  @Test
  void itSaysWhatTheComponentIsAndWhatToBuildInstead() {
    SlipwayException refusal = refusal(List.of(TYPES), List.of(HANDLER));

    assertThat(refusal.reason())
        .isEqualTo(
            "This is a WebAssembly component, and components are not run yet. It looks like the world"
                + " wasi:http/proxy. It imports wasi:http/types@0.2.0, and exports"
                + " wasi:http/incoming-handler@0.2.0.");
    assertThat(refusal.fix()).contains("waPC SDK", "wasm32-wasip1");
    assertThat(refusal.fields()).containsEntry("check", "abi");
  }

  @Test
  void aLargeOneIsToldInShort() {
    SlipwayException refusal = refusal(Collections.nCopies(9, TYPES), List.of());

    assertThat(refusal.reason()).contains("and 4 more, and exports nothing.");
    assertThat(refusal.reason()).doesNotContain("world");
  }

  @Test
  void oneThatCannotBeReadIsRefusedForTheSameReason() {
    SlipwayException refusal = ComponentCheck.refusal(Optional.empty());

    assertThat(refusal.reason()).contains("components are not run yet", "cannot be read");
    assertThat(refusal.fix()).isNotBlank();
  }

  private static SlipwayException refusal(
      List<ComponentItem> imports, List<ComponentItem> exports) {
    return ComponentCheck.refusal(Optional.of(new ComponentOutline(imports, exports)));
  }
}
