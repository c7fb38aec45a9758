package dev.slipway.module;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.contract.Dialect;
import dev.slipway.guest.Abi;
import dev.slipway.guest.GuestShape;
import dev.slipway.guest.wapc.HostCallForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Shapes as the database keeps them. */
class StoredShapeTest {
  private final ModuleJson json = new ModuleJson(JsonMapper.builder().findAndAddModules().build());

  @Test
  void aShapeIsReadAsItWasWritten() {
    GuestShape shape =
        new GuestShape(
            Abi.WASMBUS,
            Optional.of(Dialect.D3),
            Optional.of(HostCallForm.LINK),
            List.of("_start"),
            Map.of(),
            65_536);

    assertThat(json.read(json.write(shape), GuestShape.class)).isEqualTo(shape);
  }

  /** As the first release wrote it, when guests had host calls of eight parameters alone. */
  @Test
  void aRowOfBeforeIsReadStill() {
    String row =
        """
        {"abi":"WAPC","dialect":"D2","startFunctions":["_start"],"functions":{},\
        "minimumMemoryBytes":1114112}\
        """;

    GuestShape shape = json.read(row, GuestShape.class);

    assertThat(shape.dialect()).contains(Dialect.D2);
    assertThat(shape.hostFunctions())
        .filteredOn(f -> f.name().equals("__host_call"))
        .singleElement()
        .satisfies(f -> assertThat(f.type()).isEqualTo(HostCallForm.LINK.type()));
  }
}
