package dev.slipway.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP server that misbehaves: each connection gets the same treatment, on a thread of its own.
 */
public final class ScriptedServer implements AutoCloseable {
  /** What happens to a connection; it is closed at the end. */
  @FunctionalInterface
  public interface Treatment {
    void of(Socket connection) throws IOException, InterruptedException;
  }

  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ServerSocket listener;
  private final Treatment treatment;

  public ScriptedServer(Treatment treatment) {
    this(0, treatment);
  }

  /** On a port of the test's choice; 0 for any. */
  private ScriptedServer(int port, Treatment treatment) {
    this.treatment = treatment;
    try {
      listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** Whatever comes is answered with this text. */
  public static ScriptedServer answering(String text) {
    return answering(0, text);
  }

  /** The same in the place of a server that had this port. */
  public static ScriptedServer answering(int port, String text) {
    return new ScriptedServer(
        port,
        connection -> {
          while (connection.getInputStream().read(new byte[1 << 16]) > 0) {
            connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
          }
        });
  }

  /** A text, and then a letter now and then for ever. */
  public static ScriptedServer trickling(String text, Duration pause) {
    return new ScriptedServer(connection -> {
      OutputStream out = connection.getOutputStream();
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      while (true) {
        Thread.sleep(pause);
        out.write('x');
      }
    });
  }

  /** Takes connections and neither reads nor writes. */
  public static ScriptedServer silent() {
    return new ScriptedServer(_ -> Thread.sleep(Duration.ofHours(1)));
  }

  public int port() {
    return listener.getLocalPort();
  }

  @Override
  public void close() {
    close(listener);
    open.forEach(ScriptedServer::close);
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = listener.accept();
        open.add(connection);
        Thread.ofVirtual().start(() -> treat(connection));
      }
    } catch (IOException e) {
      close(); // the listener was closed, so the test is over
    }
  }

  private void treat(Socket connection) {
    try (connection) {
      treatment.of(connection);
    } catch (IOException | InterruptedException e) {
      close(connection); // the peer has left
    }
  }

  private static void close(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
