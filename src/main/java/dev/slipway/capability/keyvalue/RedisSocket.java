package dev.slipway.capability.keyvalue;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection's socket, with TLS around it if the configuration says so: certificates are those
 * that Java trusts, and must name the host.
 *
 * @param plain the one to close when the wait must end: closing TLS says goodbye first
 * @param spoken the one to read and write
 */
record RedisSocket(Socket plain, Socket spoken) {
  static RedisSocket connect(RedisConfig config, CallDeadline deadline) throws ProviderException {
    InetAddress address = resolve(config.host(), deadline);
    Socket plain = new Socket();
    deadline.onEnd(() -> close(plain));
    try {
      plain.setTcpNoDelay(true);
      plain.setKeepAlive(true);
      int millis = Math.toIntExact(deadline.left().toMillis() + 1);
      plain.connect(new InetSocketAddress(address, config.port()), millis);
      return new RedisSocket(plain, config.tls() ? secured(plain, config) : plain);
    } catch (SSLException e) {
      close(plain);
      throw new ProviderException(
          deadline.isPassed() ? Reason.UNREACHABLE : Reason.BROKEN,
          "Redis does not speak TLS as it should: its certificate must be trusted by Java.",
          e);
    } catch (IOException e) {
      close(plain);
      throw new ProviderException(Reason.UNREACHABLE, "Redis does not take connections.", e);
    }
  }

  void close() {
    close(plain);
  }

  /** The system's resolver cannot be told to hurry, so it is left behind when time is over. */
  private static InetAddress resolve(String host, CallDeadline deadline) throws ProviderException {
    CompletableFuture<InetAddress> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            answer.complete(InetAddress.getByName(host));
          } catch (IOException e) {
            answer.completeExceptionally(e);
          }
        });
    try {
      return answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      throw deadline.timedOut();
    } catch (ExecutionException e) {
      throw new ProviderException(Reason.UNREACHABLE, "Redis's host name has no address.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProviderException(Reason.UNREACHABLE, "The call was interrupted.", e);
    }
  }

  private static SSLSocket secured(Socket plain, RedisConfig config) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secured = (SSLSocket) factory.createSocket(plain, config.host(), config.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It was to be closed, and nothing more is read from it.
    }
  }
}
