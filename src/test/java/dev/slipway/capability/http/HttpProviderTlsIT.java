package dev.slipway.capability.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server with a certificate that it made itself, for the name secure.test. */
class HttpProviderTlsIT extends OnVertx {
  private static final String PASSWORD = "changeit";

  @TempDir static Path folder;

  private static HttpServer server;
  private static String certificate;

  @BeforeAll
  static void startServer() throws Exception {
    Path store = folder.resolve("store.p12");
    keytool(
        "-genkeypair",
        "-alias",
        "server",
        "-keyalg",
        "EC",
        "-storetype",
        "PKCS12",
        "-keystore",
        store.toString(),
        "-storepass",
        PASSWORD,
        "-dname",
        "CN=secure.test",
        "-ext",
        "san=dns:secure.test",
        "-ext",
        "bc=ca:true");
    Path pem = folder.resolve("server.pem");
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "server",
        "-keystore",
        store.toString(),
        "-storepass",
        PASSWORD,
        "-file",
        pem.toString());
    certificate = Files.readString(pem);
    HttpServerOptions options =
        new HttpServerOptions()
            .setSsl(true)
            .setSni(true)
            .setHost("127.0.0.1")
            .setPort(0)
            .setKeyCertOptions(new PfxOptions().setPath(store.toString()).setPassword(PASSWORD));
    server =
        vertx
            .createHttpServer(options)
            .requestHandler(request ->
                request
                    .response()
                    .end(
                        request.connection().indicatedServerName()
                            + " "
                            + request.getHeader("host")))
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  @Test
  void aServerKnowsByWhichNameItIsCalled() throws Exception {
    try (GivenHttp http = trusting(Optional.of(certificate))) {
      assertThat(http.get(url("secure.test")).body())
          .asString(UTF_8)
          .isEqualTo("secure.test secure.test:" + server.actualPort());
    }
  }

  @Test
  void aCertificateOfAnotherNameIsNotTrusted() {
    try (GivenHttp http = trusting(Optional.of(certificate))) {
      assertThat(http.failure(url("other.test")).reason()).isEqualTo(Reason.BROKEN);
    }
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotTrusted() {
    try (GivenHttp http = trusting(Optional.empty())) {
      ProviderException failure = http.failure(url("secure.test"));

      assertThat(failure.reason()).isEqualTo(Reason.BROKEN);
      assertThat(failure).hasMessageContaining("no trusted connection");
    }
  }

  @Test
  void aServerWithoutTlsIsNone() throws Exception {
    try (RawServer plain = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        GivenHttp http =
            GivenHttp.allowing(
                vertx, GivenHttp.LOOPBACK, "plain.test:" + plain.port(), "127.0.0.1")) {
      assertThat(http.failure("https://plain.test:%d/".formatted(plain.port())).reason())
          .isEqualTo(Reason.BROKEN);
    }
  }

  private static GivenHttp trusting(Optional<String> certificates) {
    String port = ":" + server.actualPort();
    return GivenHttp.with(
        vertx,
        GivenHttp.LOOPBACK,
        GivenHttp.settings(certificates, "secure.test" + port, "other.test" + port, "127.0.0.1"));
  }

  private static String url(String host) {
    return "https://%s:%d/".formatted(host, server.actualPort());
  }

  private static void keytool(String... arguments) throws Exception {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command = Stream.concat(Stream.of(tool), Stream.of(arguments)).toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
