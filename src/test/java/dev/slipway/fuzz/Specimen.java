package dev.slipway.fuzz;

import dev.slipway.SignedGuests;
import dev.slipway.engine.Wat;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A sound guest that mutants are made of, and the bodies of the invocations that they get. */
record Specimen(String name, byte[] wasm, List<Map<String, ?>> invocations) {
  private static final String PAYLOAD =
      Base64.getEncoder().encodeToString("payload".getBytes(StandardCharsets.UTF_8));
  private static final Map<String, ?> OPERATION = Map.of("operation", "op", "payload", PAYLOAD);

  /** Memory, a table, a loop, host calls and growth in a few lines: what mutants often run. */
  private static final String WAPC =
      """
      (module
        (import "wapc" "__guest_request" (func $request (param i32 i32)))
        (import "wapc" "__guest_response" (func $respond (param i32 i32)))
        (import "wapc" "__guest_error" (func $error (param i32 i32)))
        (import "wapc" "__console_log" (func $log (param i32 i32)))
        (import "wapc" "__host_call"
          (func $host (param i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
        (import "wapc" "__host_error" (func $host_error (param i32)))
        (import "wapc" "__host_error_len" (func $host_error_length (result i32)))
        (memory (export "memory") 1 8)
        (table 4 4 funcref)
        (elem (i32.const 0) $double $square)
        (global $seen (mut i32) (i32.const 0))
        (data (i32.const 16) "default")
        (data (i32.const 32) "wascc:keyvalue")
        (type $unary (func (param i32) (result i32)))
        (func $double (param i32) (result i32) (i32.shl (local.get 0) (i32.const 1)))
        (func $square (param i32) (result i32) (i32.mul (local.get 0) (local.get 0)))
        (func (export "__guest_call") (param $operation i32) (param $length i32) (result i32)
          (local $i i32)
          (call $request (i32.const 100) (i32.const 200))
          (loop $again
            (i32.store8 (i32.add (i32.const 400) (local.get $i))
              (call_indirect (type $unary)
                (i32.load8_u (i32.add (i32.const 200) (local.get $i)))
                (i32.and (local.get $i) (i32.const 1))))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br_if $again (i32.lt_u (local.get $i) (local.get $length))))
          (call $log (i32.const 16) (i32.const 7))
          (if (i32.eqz (call $host (i32.const 16) (i32.const 7) (i32.const 32) (i32.const 14)
                (i32.const 100) (local.get $operation) (i32.const 200) (local.get $length)))
            (then (call $host_error (i32.const 600))
              (global.set $seen (call $host_error_length))))
          (drop (memory.grow (i32.const 2)))
          (i64.store (i32.const 1000) (i64.extend_i32_u (i32.div_u (i32.const 7) (local.get $i))))
          (call $respond (i32.const 400) (local.get $i))
          (i32.const 1)))
      """;

  /** All that mutants are made of. */
  static List<Specimen> all() {
    return List.of(
        new Specimen("hello", SignedGuests.bytes("hello", "hello-v1"), http("/?name=x")),
        new Specimen("echo", SignedGuests.bytes("echo", "echo-v1"), http("/a?log=2&pad=9")),
        new Specimen("add", SignedGuests.bytes("add", "add"), List.of(add(2, 3), add(-1, 1 << 31))),
        new Specimen("wapc", Wat.compile(WAPC), List.of(OPERATION)));
  }

  private static List<Map<String, ?>> http(String path) {
    Map<String, ?> post =
        Map.of("method", "POST", "path", path, "headers", Map.of("x", "y"), "body", PAYLOAD);
    return List.of(Map.of("http", Map.of("path", path)), Map.of("http", post), OPERATION);
  }

  private static Map<String, ?> add(int one, int other) {
    return Map.of("export", "add", "arguments", List.of(one, other));
  }
}
