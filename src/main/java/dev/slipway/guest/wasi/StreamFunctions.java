package dev.slipway.guest.wasi;

import dev.slipway.engine.Trap;

/** Functions on descriptors. */
final class StreamFunctions {
  private StreamFunctions() {}

  static void close(WasiCall call) throws Refused {
    call.process().descriptors().close(call.i32(0));
  }

  static void renumber(WasiCall call) throws Refused {
    call.process().descriptors().renumber(call.i32(0), call.i32(1));
  }

  static void fdstat(WasiCall call) throws Trap, Refused {
    call.put(1, call.process().descriptors().require(call.i32(0)).fdstat());
  }

  static void setFlags(WasiCall call) throws Refused {
    call.descriptor(0, Right.FD_FDSTAT_SET_FLAGS).flag(call.i32(1));
  }

  static void setRights(WasiCall call) throws Refused {
    call.process().descriptors().require(call.i32(0)).keep(call.i64(1), call.i64(2));
  }

  static void filestat(WasiCall call) throws Trap, Refused {
    Descriptor descriptor = call.descriptor(0, Right.FD_FILESTAT_GET);
    call.put(1, call.snapshot().filestat(descriptor.stream().filetype().code()));
  }

  static void read(WasiCall call) throws Trap, Refused {
    Descriptor descriptor = call.descriptor(0, Right.FD_READ);
    Iovecs into = Iovecs.read(call, 1, 2);
    call.requireRange(call.i32(3), Integer.BYTES);
    call.putI32(3, fill(call, (Source) descriptor.stream(), into));
  }

  private static int fill(WasiCall call, Source source, Iovecs into) throws Trap {
    int before = source.left();
    for (int i = 0; i < into.size() && source.left() > 0; i++) {
      byte[] bytes = source.take(Integer.toUnsignedLong(into.lengths()[i]));
      call.memory().write(into.pointers()[i], bytes);
    }
    return before - source.left();
  }

  static void write(WasiCall call) throws Trap, Refused {
    Descriptor descriptor = call.descriptor(0, Right.FD_WRITE);
    Iovecs from = Iovecs.read(call, 1, 2);
    call.requireRange(call.i32(3), Integer.BYTES);
    Sink sink = (Sink) descriptor.stream();
    sink.reserve(from.total());
    for (int i = 0; i < from.size(); i++) {
      sink.write(call.memory().read(from.pointers()[i], from.lengths()[i]));
    }
    call.putI32(3, (int) from.total());
  }
}
