package dev.slipway;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client of server-sent events, which reads them line by line. */
public final class EventStream implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 20_000;

  private final HttpURLConnection connection;
  private final BufferedReader lines;

  private EventStream(HttpURLConnection connection) throws IOException {
    this.connection = connection;
    this.lines =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Opens a stream; an empty id is none. */
  public static EventStream open(String path, String lastEventId) throws IOException {
    return open(path, lastEventId, ControlApi.adminToken());
  }

  /** The same by a token. */
  public static EventStream open(String path, String lastEventId, String token) throws IOException {
    URI uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + token);
    if (!lastEventId.isEmpty()) {
      connection.setRequestProperty("Last-Event-ID", lastEventId);
    }
    connection.setReadTimeout(TIMEOUT_MILLIS);
    return new EventStream(connection);
  }

  public String contentType() {
    return connection.getContentType();
  }

  /** The lines of the next event or comment; empty at the stream's end. */
  public List<String> next() throws IOException {
    List<String> event = new ArrayList<>();
    String line = lines.readLine();
    while (line != null && !line.isEmpty()) {
      event.add(line);
      line = lines.readLine();
    }
    return event;
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}
