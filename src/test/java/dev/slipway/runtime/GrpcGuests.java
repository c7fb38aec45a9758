package dev.slipway.runtime;

import dev.slipway.DeployedFunction;
import dev.slipway.SignedGuests;
import dev.slipway.engine.Wat;
import java.util.List;

/** Deployed guests that answer operations, or do not. */
final class GrpcGuests {
  private static final String MODULE =
      """
      (module
        (import "wapc" "__guest_request" (func $request (param i32 i32)))
        (memory (export "memory") 1)
        (func (export "__guest_call") (param i32 i32) (result i32) %s))
      """;

  private GrpcGuests() {}

  /** Answers what its payload tells it to. */
  static DeployedFunction mirror(String name) {
    return serve(name, SignedGuests.bytes("mirror", "mirror-d2"));
  }

  static DeployedFunction spinning(String name) {
    return serve(name, Wat.compile(MODULE.formatted("(loop $again (br $again)) (i32.const 1)")));
  }

  static DeployedFunction trapping(String name) {
    return serve(name, Wat.compile(MODULE.formatted("unreachable")));
  }

  /** Answers so many zeros, 5 MiB at most, whatever it is asked. */
  static DeployedFunction zeros(String name, int bytes) {
    String module =
        """
        (module
          (import "wapc" "__guest_request" (func $request (param i32 i32)))
          (import "wapc" "__guest_response" (func $response (param i32 i32)))
          (memory (export "memory") 81)
          (func (export "__guest_call") (param i32 i32) (result i32)
            (call $response (i32.const 0) (i32.const %d))
            (i32.const 1)))
        """
            .formatted(bytes);
    return serve(name, Wat.compile(module));
  }

  private static DeployedFunction serve(String name, byte[] wasm) {
    DeployedFunction function = DeployedFunction.create(name);
    function.serve(function.guests().sign(wasm, List.of(), 1));
    return function;
  }
}
