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
import java.util.function.Consumer;

/** Invokes functions for callers of the control API, who wait for the end or are told of it. */
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
    CompletableFuture<DirectResult> done = new CompletableFuture<>();
    FunctionHandle handle = functions.open(function);
    start(new DirectCall(handle, requestId.get(), request, CallerBounds.NONE), done::complete);
    begin();
    return switch (done.join()) {
      case DirectResult.Reached(InvokeReply reply) -> reply;
      case DirectResult.Refused(SlipwayException refusal) -> throw refusal;
    };
  }

  /** Lets guests begin with what was started; once for all that is started together. */
  void begin() {
    invoker.begin();
  }

  /**
   * Starts an invocation. Blocks only if it names a version, which then is read and loaded.
   *
   * @param done called once, on a guest thread unless nothing could be run
   * @throws SlipwayException if the version cannot be had; {@code done} is not called then
   */
  void start(DirectCall call, Consumer<DirectResult> done) {
    InvokeRequest request = call.request();
    RequestId id = call.requestId();
    if (request.http().isPresent()) {
      HttpInvocation http = new HttpInvocation(id, request.http().get().request());
      start(call, http, InvokeReplies::ofHttp, done);
    } else if (request.export().isPresent()) {
      ExportInvocation export =
          new ExportInvocation(id, request.export().get(), request.numericArguments());
      start(call, export, InvokeReplies::ofResults, done);
    } else {
      OperationInvocation operation =
          new OperationInvocation(
              id, request.operation().orElseThrow(), request.payload().orElse(new byte[0]));
      start(call, operation, InvokeReplies::ofPayload, done);
    }
  }

  private <A> void start(
      DirectCall call,
      Invocation<A> invocation,
      InvokeReplies.Form<A> form,
      Consumer<DirectResult> done) {
    HostCallTrace trace = new HostCallTrace(REPORTED_HOST_CALLS);
    long began = System.nanoTime();
    start(
        call,
        new DirectInvocation<>(invocation, call.caller(), trace),
        result -> done.accept(InvokeReplies.of(result, report(began, trace), form)));
  }

  private static InvokeReply.Report report(long began, HostCallTrace trace) {
    Duration duration = Duration.ofNanos(System.nanoTime() - began);
    return new InvokeReply.Report(duration, trace.entries(), trace.omitted());
  }

  private <A> void start(
      DirectCall call, Invocation<A> invocation, Consumer<InvocationResult<A>> done) {
    if (call.request().version().isPresent()) {
      invoker.invoke(lease(call.function(), call.request().version().get()), invocation, done);
    } else {
      invoker.invoke(call.function(), invocation, done);
    }
  }

  /** A version of the caller's choice, loaded for this one invocation if nothing serves it. */
  private VersionLease lease(FunctionHandle handle, int number) {
    FunctionKey function = handle.key();
    Version version = versions.require(function, number);
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
