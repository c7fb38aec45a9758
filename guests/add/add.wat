;; The smallest function: two numbers in, their sum out. It imports nothing, so it needs no capability.
(module
  (func (export "add") (param $a i32) (param $b i32) (result i32)
    local.get $a
    local.get $b
    i32.add))
