package dev.slipway.bootstrap;

import dev.slipway.auth.Reach;
import dev.slipway.claims.ModuleClaims;
import dev.slipway.claims.ModuleSigner;
import dev.slipway.claims.TokenSection;
import dev.slipway.claims.Validity;
import dev.slipway.contract.ContractId;
import dev.slipway.error.SlipwayException;
import dev.slipway.function.FunctionKey;
import dev.slipway.function.FunctionService;
import dev.slipway.function.FunctionSettings;
import dev.slipway.function.Version;
import dev.slipway.function.VersionRequest;
import dev.slipway.function.VersionService;
import dev.slipway.module.ModuleService;
import dev.slipway.module.StoredModule;
import dev.slipway.namespace.IssuerService;
import dev.slipway.namespace.IssuerSettings;
import dev.slipway.namespace.Name;
import dev.slipway.namespace.Namespace;
import dev.slipway.release.ReleaseNumber;
import dev.slipway.release.ReleaseRequest;
import dev.slipway.release.ReleaseService;
import dev.slipway.release.Target;
import dev.slipway.route.RouteService;
import dev.slipway.route.RouteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes the example function on the first start, by the same services that a developer calls.
 * What its owner deletes later stays deleted.
 */
@ApplicationScoped
class ExamplePublisher {
  private static final Logger LOG = Logger.getLogger(ExamplePublisher.class);
  private static final String NAMESPACE = Namespace.DEFAULT;
  private static final Name HELLO = new Name("hello");
  private static final FunctionKey FUNCTION = new FunctionKey(NAMESPACE, HELLO.value());

  private final Path folder;
  private final IssuerService issuers;
  private final FunctionService functions;
  private final ModuleService modules;
  private final VersionService versions;
  private final ReleaseService releases;
  private final RouteService routes;

  ExamplePublisher(
      @ConfigProperty(name = "slipway.data-dir") String dataDir,
      IssuerService issuers,
      FunctionService functions,
      ModuleService modules,
      VersionService versions,
      ReleaseService releases,
      RouteService routes) {
    this.folder = Path.of(dataDir, "example");
    this.issuers = issuers;
    this.functions = functions;
    this.modules = modules;
    this.versions = versions;
    this.releases = releases;
    this.routes = routes;
  }

  /** Publishes the example unless that was done before, or the database holds other functions. */
  void publishOnFirstStart() {
    Path done = folder.resolve("published");
    try {
      if (!Files.exists(done) && isAloneOrUnfinished()) {
        publish(ExampleKeys.in(folder));
        PrivateFiles.write(done, "hello\n");
      }
    } catch (IOException e) {
      LOG.warnf("the example function is not published: %s", e);
    } catch (SlipwayException e) {
      LOG.warnf("the example function is not published: %s %s", e.reason(), e.fix());
    }
  }

  /** A first start that was cut off has left keys, and perhaps the function. */
  private boolean isAloneOrUnfinished() {
    return Files.exists(folder) || functions.all().isEmpty();
  }

  private void publish(ExampleKeys keys) throws IOException {
    String issuer = keys.issuer().publicKey().text();
    issuers.put(NAMESPACE, issuer, new IssuerSettings("example of this installation"));
    functions.put(NAMESPACE, HELLO, new FunctionSettings("The example of the first start"));
    if (functions.require(FUNCTION).release() == 0) {
      StoredModule module =
          modules.upload(NAMESPACE, new ByteArrayInputStream(signed(keys))).value();
      VersionRequest request = new VersionRequest(module.digest(), Optional.empty());
      release(versions.add(FUNCTION, request).value());
    }
    RouteSettings route = new RouteSettings(null, "/hello", null, HELLO.value(), null);
    routes.put(NAMESPACE, HELLO, route, new Reach.Everywhere());
  }

  private void release(Version version) {
    ReleaseRequest request =
        new ReleaseRequest(
            List.of(new Target(version.number(), 1)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("the first start"),
            Optional.empty());
    releases.release(FUNCTION, new ReleaseNumber(0), request);
  }

  private static byte[] signed(ExampleKeys keys) throws IOException {
    ModuleClaims claims = ModuleClaims.named("hello", List.of(ContractId.HTTP_SERVER.id()));
    try (InputStream wasm = ExamplePublisher.class.getResourceAsStream("/guests/hello-v1.wasm")) {
      if (wasm == null) {
        throw new IOException("the example's wasm is not packaged");
      }
      return new ModuleSigner(keys.issuer(), TokenSection.WASMCLOUD_JWT)
          .sign(
              wasm.readAllBytes(),
              keys.subject().publicKey(),
              Validity.from(Instant.now()),
              claims);
    }
  }
}
