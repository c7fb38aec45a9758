package dev.slipway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP proxy before a database that can be cut: connections end, and new ones end at once. */
final class DatabaseProxy implements AutoCloseable {
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ServerSocket listener;
  private final int target;
  private volatile boolean cut;

  DatabaseProxy(int target) {
    this.target = target;
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  void cut(boolean now) {
    cut = now;
    if (now) {
      open.forEach(DatabaseProxy::close);
      open.clear();
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    cut(true);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        if (cut) {
          client.close();
        } else {
          join(client, new Socket(InetAddress.getLoopbackAddress(), target));
        }
      }
    } catch (IOException e) {
      cut(true); // the listener was closed, so the test is over
    }
  }

  private void join(Socket client, Socket server) {
    open.add(client);
    open.add(server);
    Thread.ofPlatform().daemon().start(() -> copy(client, server));
    Thread.ofPlatform().daemon().start(() -> copy(server, client));
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      close(to); // one side has gone, so the other goes
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
