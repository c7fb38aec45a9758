package dev.slipway.guest.wapc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.guest.FakeHost;
import dev.slipway.guest.GivenGuests;
import dev.slipway.guest.GuestsOnEngine;
import dev.slipway.guest.HostCall;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three forms of host calls, under both names of the import module. */
class WapcHostCallFormIT extends GuestsOnEngine {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "wapc,    acme:kv!Add payload, default, acme:kv, Add",
        "wapc,    acme:kv Add payload, default, acme:kv, Add",
        "wapc,    link acme:kv Add payload, link, acme:kv, Add",
        "wasmbus, link acme:kv Add payload, link, acme:kv, Add",
        "wasmbus, acme:kv!Add payload, default, acme:kv, Add",
      })
  void eachFormSaysLinkContractAndOperation(
      String module, String words, String link, String contract, String operation)
      throws Exception {
    FakeHost host = new FakeHost().thenOk("reply");

    answered(guests.call(guest(module, words), GivenGuests.LIMITS, host), "reply");

    HostCall call = host.calls().getFirst();
    assertThat(call.link()).isEqualTo(link);
    assertThat(call.contract()).isEqualTo(contract);
    assertThat(call.operation()).isEqualTo(operation);
    assertThat(new String(call.payload(), StandardCharsets.UTF_8)).isEqualTo("payload");
  }

  @ParameterizedTest
  @CsvSource(
      emptyValue = "",
      value = {"a:b!c!d, a:b, c!d", "!c, '', c", "a:b!, a:b, ''", "Log, '', Log"})
  void theFirstMarkEndsTheContract(String text, String contract, String operation)
      throws Exception {
    FakeHost host = new FakeHost().thenOk("reply");

    answered(guests.call(guest("wapc", text + " payload"), GivenGuests.LIMITS, host), "reply");

    assertThat(host.calls().getFirst().contract()).isEqualTo(contract);
    assertThat(host.calls().getFirst().operation()).isEqualTo(operation);
  }

  @Test
  void aFailureReachesTheGuestInEachForm() throws Exception {
    for (String words : new String[] {"a!b p", "a b p", "l a b p"}) {
      FakeHost host = new FakeHost().thenFailed("not bound");

      answered(guests.call(guest("wapc", words), GivenGuests.LIMITS, host), "not bound");
    }
  }

  /** A guest that makes one host call with these words and answers what it is told. */
  private static String guest(String module, String words) {
    String[] all = words.split(" ");
    StringBuilder arguments = new StringBuilder();
    int at = 0;
    for (String word : all) {
      arguments.append("(i32.const %d) (i32.const %d) ".formatted(at, word.length()));
      at += word.length();
    }
    String parameters =
        Arrays.stream(all).map(word -> "i32 i32").collect(Collectors.joining(" ", "(param ", ")"));
    return """
    (module
      (import "MODULE" "__guest_response" (func $respond (param i32 i32)))
      (import "MODULE" "__host_call" (func $host %s (result i32)))
      (import "MODULE" "__host_response_len" (func $host_response_len (result i32)))
      (import "MODULE" "__host_response" (func $host_response (param i32)))
      (import "MODULE" "__host_error_len" (func $host_error_len (result i32)))
      (import "MODULE" "__host_error" (func $host_error (param i32)))
      (memory (export "memory") 1)
      (data (i32.const 0) "%s")
      (func (export "__guest_call") (param i32 i32) (result i32)
        (if (call $host %s)
          (then
            (call $host_response (i32.const 100))
            (call $respond (i32.const 100) (call $host_response_len)))
          (else
            (call $host_error (i32.const 100))
            (call $respond (i32.const 100) (call $host_error_len))))
        (i32.const 1)))
    """
        .formatted(parameters, String.join("", all), arguments)
        .replace("MODULE", module);
  }
}
