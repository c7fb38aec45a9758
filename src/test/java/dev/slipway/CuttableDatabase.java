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
 * Consumer<Boolean>} into its field {@code cut}, and a {@code Consumer<String>} into its field
 * {@code loseCommit}, which takes the name of a {@link LostCommit}.
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
    // Without prepared statements each commit says that it is one.
    return Map.of(
        "quarkus.datasource.jdbc.url",
        url.replace(":" + port + "/", ":" + proxy.port() + "/") + "?prepareThreshold=0");
  }

  @Override
  public void inject(TestInjector injector) {
    Consumer<Boolean> cut = now -> proxy.cut(now);
    injector.injectIntoFields(cut, field -> field.getName().equals("cut"));
    Consumer<String> loseCommit = how -> proxy.loseCommit(LostCommit.valueOf(how));
    injector.injectIntoFields(loseCommit, field -> field.getName().equals("loseCommit"));
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
