;; What a host call costs inside an invocation: an HTTP guest of dialect D0 that adds to one key as often as its global says, reading each answer.
;; The bench assembles it twice, without and with calls, by changing the line of the global.
(module
  (import "wapc" "__guest_request" (func $request (param $operation i32) (param $payload i32)))
  (import "wapc" "__guest_response" (func $response (param $at i32) (param $length i32)))
  (import "wapc" "__host_call" (func $call (param i32 i32 i32 i32) (result i32)))
  (import "wapc" "__host_response_len" (func $answered (result i32)))
  (import "wapc" "__host_response" (func $answer (param $at i32)))
  (memory (export "memory") 1)
  (global $calls i32 (i32.const 0))

  ;; Protobuf: status_code 200, status, body.
  (data (i32.const 0) "\08\c8\01" "\12\02OK" "\22\0eHello, world!\0a")
  (data (i32.const 64) "wascc:keyvalue!Add")
  ;; Protobuf: key, value 1.
  (data (i32.const 128) "\0a\04:key" "\10\01")

  (func $add
    (if (i32.eqz (call $call (i32.const 64) (i32.const 18) (i32.const 128) (i32.const 8)))
      (then unreachable))
    (if (i32.gt_u (call $answered) (i32.const 64)) (then unreachable))
    (call $answer (i32.const 192)))

  ;; Requests of the bench fit into the one page.
  (func (export "__guest_call") (param $operation_length i32) (param $payload_length i32) (result i32)
    (local $left i32)
    (call $request (i32.const 256) (i32.add (i32.const 256) (local.get $operation_length)))
    (local.set $left (global.get $calls))
    (block $done
      (loop $again
        (br_if $done (i32.eqz (local.get $left)))
        (call $add)
        (local.set $left (i32.sub (local.get $left) (i32.const 1)))
        (br $again)))
    (call $response (i32.const 0) (i32.const 23))
    (i32.const 1)))
