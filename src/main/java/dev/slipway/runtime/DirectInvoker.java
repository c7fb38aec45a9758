package dev.slipway.runtime;

import dev.slipway.engine.Limits;
import dev.slipway.error.CurrentRequestId;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.RequestId;
import dev.slipway.error.SlipwayException;
import dev.slipway.function.FunctionKey;
import dev.slipway.function.Version;
import dev.slipway.function.VersionService;
import dev.slipway.namespace.DefaultLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Invokes functions for callers of the control API, who wait. */
@ApplicationScoped
public class DirectInvoker {
  /** More than a person reads; a guest may make a million. */
  private static final int REPORTED_HOST_CALLS = 100;

  private final LiveFunctions functions;
  private final VersionService versions;
  private final VersionLoader loader;
  private final DefaultLimits limits;
  private final InstanceRules instanceRules;
  private final Invoker invoker;
  private final CurrentRequestId requestId;

  DirectInvoker(
      LiveFunctions functions,
      VersionService versions,
      VersionLoader loader,
      DefaultLimits limits,
      InstanceRules instanceRules,
      Invoker invoker,
      CurrentRequestId requestId) {
    this.functions = functions;
    this.versions = versions;
    this.loader = loader;
    this.limits = limits;
    this.instanceRules = instanceRules;
    this.invoker = invoker;
    this.requestId = requestId;
  }

  /**
   * Invokes and waits for the end.
   *
   * @throws SlipwayException if the guest was not reached
   */
  public InvokeReply invoke(FunctionKey function, InvokeRequest request) {
    RequestId id = requestId.get();
    if (request.http().isPresent()) {
      HttpInvocation http = new HttpInvocation(id, request.http().get().request());
      return run(function, request, http, InvokeReplies::ofHttp);
    }
    if (request.export().isPresent()) {
      ExportInvocation export =
          new ExportInvocation(id, request.export().get(), request.numericArguments());
      return run(function, request, export, InvokeReplies::ofResults);
    }
    OperationInvocation operation =
        new OperationInvocation(
            id, request.operation().orElseThrow(), request.payload().orElse(new byte[0]));
    return run(function, request, operation, InvokeReplies::ofPayload);
  }

  private <A> InvokeReply run(
      FunctionKey function,
      InvokeRequest request,
      Invocation<A> invocation,
      InvokeReplies.Form<A> form) {
    HostCallTrace trace = new HostCallTrace(REPORTED_HOST_CALLS);
    long began = System.nanoTime();
    InvocationResult<A> result =
        run(function, request, new DirectInvocation<>(invocation, CallerBounds.NONE, trace));
    Duration duration = Duration.ofNanos(System.nanoTime() - began);
    return InvokeReplies.of(
        result, new InvokeReply.Report(duration, trace.entries(), trace.omitted()), form);
  }

  private <A> InvocationResult<A> run(
      FunctionKey function, InvokeRequest request, Invocation<A> invocation) {
    CompletableFuture<InvocationResult<A>> done = new CompletableFuture<>();
    if (request.version().isPresent()) {
      invoker.invoke(lease(function, request.version().get()), invocation, done::complete);
    } else {
      invoker.invoke(functions.open(function), invocation, done::complete);
    }
    invoker.begin();
    return done.join();
  }

  /** A version of the caller's choice, loaded for this one invocation if nothing serves it. */
  private VersionLease lease(FunctionKey function, int number) {
    Version version = versions.require(function, number);
    FunctionHandle handle = functions.open(function);
    ReleaseBounds given = handle.bounds().orElseGet(() -> defaultBounds(function));
    requireMemory(version, given.limits());
    LoadedVersion loaded = loader.load(function.namespace(), version);
    return new VersionLease(
        handle,
        loaded,
        given,
        handle.bindings(),
        new ServedBy(number, 0),
        () -> loader.unload(version));
  }

  private ReleaseBounds defaultBounds(FunctionKey function) {
    return new ReleaseBounds(limits.of(function.namespace()), instanceRules.defaultConcurrency());
  }

  private static void requireMemory(Version version, Limits limits) {
    if (version.minimumMemoryBytes() > limits.memoryBytes()) {
      throw new SlipwayException(
              ErrorCode.INVOCATION_INVALID,
              "Version %d begins with %d bytes of memory, over the limit of %d."
                  .formatted(version.number(), version.minimumMemoryBytes(), limits.memoryBytes()),
              "Release it with a higher limits.memoryBytes.")
          .with("limit", "memoryBytes");
    }
  }
}
