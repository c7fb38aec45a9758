package dev.slipway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The shared database behind a proxy. A test takes it as its own resource, and gets a {@code
 * Consumer<Boolean>} into its field {@code cut}.
 */
public final class CuttableDatabase implements QuarkusTestResourceLifecycleManager {
  private @Nullable DatabaseProxy proxy;

  /** After {@link PostgresResource}, whose address it replaces. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    String url = TestDatabase.shared().jdbcUrl();
    int port = URI.create(url.substring("jdbc:".length())).getPort();
    proxy = new DatabaseProxy(port);
    return Map.of(
        "quarkus.datasource.jdbc.url", url.replace(":" + port + "/", ":" + proxy.port() + "/"));
  }

  @Override
  public void inject(TestInjector injector) {
    Consumer<Boolean> cut = now -> proxy.cut(now);
    injector.injectIntoFields(cut, field -> field.getName().equals("cut"));
  }

  @Override
  public void stop() {
    try {
      proxy.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
