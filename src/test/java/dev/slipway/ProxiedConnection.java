package dev.slipway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jboss.logging.Logger;

/** One connection through a {@link DatabaseProxy}, with a thread for each direction. */
final class ProxiedConnection {
  private static final Logger LOG = Logger.getLogger(ProxiedConnection.class);

  /** As the driver sends it, which prepares nothing here. */
  private static final String COMMIT = "COMMIT";

  private final Socket client;
  private final Socket server;
  private final DatabaseProxy proxy;
  private volatile LostCommit lost = LostCommit.NONE;

  ProxiedConnection(Socket client, Socket server, DatabaseProxy proxy) {
    this.client = client;
    this.server = server;
    this.proxy = proxy;
  }

  void copyRequests() {
    copy(client, server, this::mayAsk);
  }

  void copyAnswers() {
    copy(server, client, bytes -> mayAnswer());
  }

  void close() {
    close(client);
    close(server);
  }

  private boolean mayAsk(byte[] bytes) {
    if (new String(bytes, StandardCharsets.ISO_8859_1).contains(COMMIT)) {
      lost = proxy.takeLostCommit();
    }
    return lost != LostCommit.REQUEST;
  }

  /** An answer after the commit was sent is the commit's: the driver asks one thing at a time. */
  private boolean mayAnswer() {
    if (lost == LostCommit.ANSWER_AND_DATABASE) {
      proxy.cut(true);
    }
    return lost == LostCommit.NONE;
  }

  /** Whether bytes may pass; if not, the connection ends. */
  private interface Filter {
    boolean passes(byte[] bytes);
  }

  private void copy(Socket from, Socket to, Filter filter) {
    byte[] chunk = new byte[1 << 16];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        if (!filter.passes(Arrays.copyOf(chunk, n))) {
          break;
        }
        out.write(chunk, 0, n);
      }
    } catch (IOException e) {
      LOG.debugf("one side of a connection has gone: %s", e);
    } finally {
      close();
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
