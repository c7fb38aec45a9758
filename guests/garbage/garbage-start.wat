;; Calls the host in the section `start`, before anything can be exported.
(module
  (import "wapc" "__host_call" (func $call (param i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
  (import "wapc" "__guest_response" (func $respond (param i32 i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "default" "sample:test" "Echo")
  (start $early)
  (func $early
    (drop (call $call
      (i32.const 0) (i32.const 7) (i32.const 7) (i32.const 11) (i32.const 18) (i32.const 4) (i32.const 0) (i32.const 0))))
  (func (export "__guest_call") (param i32 i32) (result i32)
    (call $respond (i32.const 0) (i32.const 0))
    (i32.const 1)))
