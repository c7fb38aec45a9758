package dev.slipway.error;

import io.quarkus.grpc.api.ServerBuilderCustomizer;
import io.quarkus.grpc.runtime.config.GrpcServerConfiguration;
import io.vertx.grpc.VertxServerBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** What the listener of gRPC needs beside Quarkus's own settings. */
@ApplicationScoped
public class GrpcListener implements ServerBuilderCustomizer<VertxServerBuilder> {
  private final GrpcProblems problems;
  private final GrpcConfig config;

  GrpcListener(GrpcProblems problems, GrpcConfig config) {
    this.problems = problems;
    this.config = config;
  }

  @Override
  public void customize(GrpcServerConfiguration given, VertxServerBuilder builder) {
    builder.fallbackHandlerRegistry(new UnknownMethods(problems));
    builder
        .nettyBuilder()
        .maxConcurrentCallsPerConnection(config.callsPerConnection())
        .maxConnectionIdle(config.idleTimeout().toMillis(), TimeUnit.MILLISECONDS)
        .setBinaryLog(new MessageChecks(config.maxMessage().asLongValue()));
  }
}
