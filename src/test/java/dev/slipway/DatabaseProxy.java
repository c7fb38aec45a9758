package dev.slipway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A TCP proxy before a database. It can be cut: connections end, and new ones end at once; and it
 * can lose one commit.
 */
final class DatabaseProxy implements AutoCloseable {
  private final Set<ProxiedConnection> open = ConcurrentHashMap.newKeySet();
  private final AtomicReference<LostCommit> lost = new AtomicReference<>(LostCommit.NONE);
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
      open.forEach(ProxiedConnection::close);
      open.clear();
    }
  }

  /** What becomes of the next commit that any connection sends. */
  void loseCommit(LostCommit how) {
    lost.set(how);
  }

  /** The order that was given for a commit, taken by the connection that asks first. */
  LostCommit takeLostCommit() {
    return lost.getAndSet(LostCommit.NONE);
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
    ProxiedConnection connection = new ProxiedConnection(client, server, this);
    open.add(connection);
    Thread.ofPlatform().daemon().start(connection::copyRequests);
    Thread.ofPlatform().daemon().start(connection::copyAnswers);
  }
}
