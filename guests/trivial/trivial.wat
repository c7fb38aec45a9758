;; The least that an HTTP guest can do: it takes its request and answers every one alike. What it costs is the platform's own cost.
(module
  (import "wapc" "__guest_request" (func $request (param $operation i32) (param $payload i32)))
  (import "wapc" "__guest_response" (func $response (param $at i32) (param $length i32)))
  (import "wapc" "__guest_error" (func $error (param $at i32) (param $length i32)))
  (memory (export "memory") 1)

  ;; One MessagePack map of dialect D2: statusCode 200, status, header, body.
  (data (i32.const 0)
    "\84"
    "\aastatusCode" "\cc\c8"
    "\a6status" "\a2OK"
    "\a6header" "\81" "\accontent-type" "\b9text/plain; charset=utf-8"
    "\a4body" "\c4\0eHello, world!\0a")
  (data (i32.const 128) "no such operation")

  ;; Makes room for a request at 256 and above; traps if there is no memory left.
  (func $reserve (param $bytes i32)
    (local $pages i32)
    (local.set $pages
      (i32.sub
        (i32.shr_u (i32.add (local.get $bytes) (i32.const 65791)) (i32.const 16))
        (memory.size)))
    (if (i32.gt_s (local.get $pages) (i32.const 0))
      (then
        (if (i32.eq (memory.grow (local.get $pages)) (i32.const -1))
          (then unreachable)))))

  (func (export "__guest_call") (param $operation_length i32) (param $payload_length i32) (result i32)
    (call $reserve (i32.add (local.get $operation_length) (local.get $payload_length)))
    (call $request
      (i32.const 256)
      (i32.add (i32.const 256) (local.get $operation_length)))
    (if (i64.eq (i64.load (i32.const 256)) (i64.const 0x6552656c646e6148)) ;; "HandleRe" of HandleRequest
      (then
        (call $response (i32.const 0) (i32.const 92))
        (return (i32.const 1))))
    (call $error (i32.const 128) (i32.const 17))
    (i32.const 0)))
