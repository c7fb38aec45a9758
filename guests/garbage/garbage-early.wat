;; Responds before it has asked for the request, and asks for it afterwards.
(module
  (import "wapc" "__guest_request" (func $request (param i32 i32)))
  (import "wapc" "__guest_response" (func $respond (param i32 i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "ok")
  (func (export "__guest_call") (param i32 i32) (result i32)
    (call $respond (i32.const 0) (i32.const 2))
    (call $request (i32.const 1024) (i32.const 2048))
    (i32.const 1)))
