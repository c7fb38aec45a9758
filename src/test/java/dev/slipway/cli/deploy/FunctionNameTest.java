package dev.slipway.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.wasm.WasmBytes;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionNameTest {
  private static final LocalModule UNSIGNED = LocalModule.of(WasmBytes.sample());

  @ParameterizedTest
  @CsvSource({"hello.wasm, hello", "some/where/hello-2.wasm, hello-2", "hello, hello"})
  void theFileNamesWhatHasNoClaims(String file, String expected) {
    assertThat(FunctionName.of(UNSIGNED, Optional.empty(), Path.of(file))).contains(expected);
  }

  @Test
  void theClaimsNameBeatsTheFiles() {
    assertThat(FunctionName.of(UNSIGNED, Optional.of("greeter"), Path.of("hello.wasm")))
        .contains("greeter");
  }

  @Test
  void aNameForPeopleIsPassedOver() {
    assertThat(FunctionName.of(UNSIGNED, Optional.of("The Greeter"), Path.of("hello.wasm")))
        .contains("hello");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hello.wasm", "hello_1.wasm", "1.wasm", "hello-.wasm", ".wasm"})
  void whatIsNoLabelIsNoName(String file) {
    assertThat(FunctionName.of(UNSIGNED, Optional.empty(), Path.of(file))).isEmpty();
  }
}
