package dev.slipway.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Iterator;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports that a process can still have after it was killed. They lie below those that the system
 * gives to outgoing connections, where a client of anybody's could take one meanwhile.
 */
final class FreePorts {
  private static final int FIRST = 12_000;
  private static final int AFTER_LAST = 30_000;

  private final Iterator<Integer> candidates =
      IntStream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST, AFTER_LAST))
          .distinct()
          .filter(FreePorts::isFree)
          .iterator();

  /** Never the same twice. */
  int next() {
    return candidates.next();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
