package dev.slipway.guest.wasi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The descriptors that are open: at first input, output and errors. None is ever opened. */
final class Descriptors {
  private final Map<Integer, Descriptor> open = new HashMap<>();

  Descriptors(List<Stream> streams) {
    for (Stream stream : streams) {
      open.put(open.size(), new Descriptor(stream));
    }
  }

  Descriptor require(int number) throws Refused {
    @Nullable Descriptor found = open.get(number);
    if (found == null) {
      throw new Refused(Errno.BADF);
    }
    return found;
  }

  void close(int number) throws Refused {
    Descriptor _ = require(number);
    open.remove(number);
  }

  /** The second number stands for what the first one did, which is closed. */
  void renumber(int from, int to) throws Refused {
    Descriptor moved = require(from);
    Descriptor _ = require(to);
    open.remove(from);
    open.put(to, moved);
  }
}
