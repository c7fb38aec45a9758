package dev.slipway.runtime;

import dev.slipway.contract.ContractId;
import dev.slipway.contract.Dialect;
import dev.slipway.engine.Engine;
import dev.slipway.engine.Limits;
import dev.slipway.engine.Wat;
import dev.slipway.engine.libwasmtime.LibwasmtimeEngine;
import dev.slipway.engine.libwasmtime.LibwasmtimeSettings;
import dev.slipway.function.FunctionKey;
import dev.slipway.guest.Guest;
import dev.slipway.guest.GuestShape;
import dev.slipway.guest.ShapeReader;
import dev.slipway.namespace.LimitConfig;
import dev.slipway.namespace.LimitPolicy;
import dev.slipway.runtime.schedule.GuestScheduler;
import dev.slipway.runtime.schedule.ScheduleConfig;
import dev.slipway.runtime.schedule.ScheduleFigures;
import dev.slipway.wasm.WasmModule;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Live functions of real guests on a real engine, without database and container. */
public final class GivenFunctions implements AutoCloseable {
  /** What a version claims that serves HTTP. */
  public static final Set<ContractId> HTTP = Set.of(ContractId.HTTP_SERVER);

  private static final int MAX_CONCURRENCY = 256;

  private final Engine engine;
  private final LiveFunctions functions = none();
  private final List<Guest> guests = new ArrayList<>();
  private final GuestScheduler scheduler;
  private final Invoker invoker;

  /**
   * Starts the scheduler; nothing is bound, so only what is built in is served.
   *
   * @param settings of {@code slipway.schedule}, without that prefix
   */
  public GivenFunctions(Map<String, String> settings) {
    this(openEngine(), settings);
  }

  private GivenFunctions(Engine engine, Map<String, String> settings) {
    this.engine = engine;
    scheduler = started(settings);
    invoker = new Invoker(scheduler, context -> targets().open(context));
  }

  private HostCallTargets targets() {
    return new HostCallTargets(
        new LoggingTarget(),
        new ExtrasTarget(),
        new GuestDirectory(
            functions, new GuestInvocations(invoker), config(ScheduleConfig.class, Map.of())));
  }

  GivenFunctions(Map<String, String> settings, HostCallSource hostCalls) {
    this(openEngine(), settings, hostCalls);
  }

  private static Engine openEngine() {
    return LibwasmtimeEngine.open(LibwasmtimeSettings.defaults(Wat.library()));
  }

  private static GuestScheduler started(Map<String, String> settings) {
    GuestScheduler scheduler = new GuestScheduler(config(ScheduleConfig.class, settings));
    scheduler.start();
    return scheduler;
  }

  private GivenFunctions(Engine engine, Map<String, String> settings, HostCallSource hostCalls) {
    this.engine = engine;
    scheduler = started(settings);
    invoker = new Invoker(scheduler, hostCalls);
  }

  /**
   * Functions whose guests share a store that can add.
   *
   * @param engine closed with this
   */
  public static GivenFunctions withCountingStore(Engine engine) {
    return new GivenFunctions(engine, Map.of(), new CountingHostCalls());
  }

  /** Live functions of which there is none yet, without engine and threads. */
  public static LiveFunctions none() {
    return new LiveFunctions(GivenJournals.journals());
  }

  public LiveFunctions functions() {
    return functions;
  }

  public Invoker invoker() {
    return invoker;
  }

  /** Invokes the function's release and waits for the end. */
  <A> Outcome<A> outcome(FunctionKey key, Invocation<A> invocation) {
    CompletableFuture<Outcome<A>> done = new CompletableFuture<>();
    invoker.invoke(functions.open(key), invocation, result -> done.complete(result.outcome()));
    invoker.begin();
    return done.orTimeout(20, TimeUnit.SECONDS).join();
  }

  /** What the engine has open. */
  Map<String, Long> openHandles() {
    return engine.openHandles();
  }

  ScheduleFigures figures() {
    return scheduler.figures();
  }

  /** The limits of a release that names none. */
  public Limits limits() {
    return LimitPolicy.defaults(config(LimitConfig.class, Map.of()));
  }

  /** Serves a guest as version 1 of the function's next release. */
  public void serve(FunctionKey key, byte[] wasm) {
    serve(key, wasm, HTTP, true, limits());
  }

  /** The same in a dialect of the test's choice. */
  public void serve(FunctionKey key, byte[] wasm, Dialect dialect) {
    serve(key, wasm, Optional.of(dialect), HTTP, true, limits());
  }

  /** Serves a guest with these claims. */
  void serve(FunctionKey key, byte[] wasm, Dialect dialect, VersionClaims claims, Limits limits) {
    LoadedVersion version =
        new LoadedVersion(1, guest(wasm), Optional.of(dialect), claims, new IssuerTrust(true));
    advance(key, List.of(new LoadedRelease.Target(version, 1)), limits);
  }

  /** The same with other claims, trust or limits. */
  public void serve(
      FunctionKey key, byte[] wasm, Set<ContractId> claimed, boolean trusted, Limits limits) {
    serve(key, wasm, shape(wasm).dialect(), claimed, trusted, limits);
  }

  private void serve(
      FunctionKey key,
      byte[] wasm,
      Optional<Dialect> dialect,
      Set<ContractId> claimed,
      boolean trusted,
      Limits limits) {
    LoadedVersion version =
        new LoadedVersion(1, guest(wasm), dialect, claims(claimed), new IssuerTrust(trusted));
    advance(key, List.of(new LoadedRelease.Target(version, 1)), limits);
  }

  private Guest guest(byte[] wasm) {
    GuestShape shape = shape(wasm);
    Guest guest = shape.guest(engine.compile(wasm, shape.hostFunctions()));
    guests.add(guest);
    return guest;
  }

  static VersionClaims claims(Set<ContractId> claimed) {
    return new VersionClaims(
        claimed.stream().collect(Collectors.toMap(contract -> contract, ContractId::id)),
        "M",
        Optional.empty(),
        false);
  }

  private static GuestShape shape(byte[] wasm) {
    return ShapeReader.read(WasmModule.parse(wasm).core().orElseThrow(), Optional.empty());
  }

  /** Gives the function a release without targets. */
  public void serveNothing(FunctionKey key) {
    advance(key, List.of(), limits());
  }

  /** Points the function to a release that could not be loaded. */
  public void breakRelease(FunctionKey key, String reason) {
    FunctionHandle handle = functions.open(key);
    handle.advance(new FunctionHandle.State.Broken(handle.state().number() + 1, reason));
  }

  private void advance(FunctionKey key, List<LoadedRelease.Target> targets, Limits limits) {
    FunctionHandle handle = functions.open(key);
    int number = handle.state().number() + 1;
    LoadedRelease release =
        new LoadedRelease(
            number,
            targets,
            new ReleaseBounds(limits, MAX_CONCURRENCY),
            ReleaseBindings.NONE,
            () -> {});
    handle.advance(new FunctionHandle.State.Serving(release));
  }

  private static <T> T config(Class<T> mapping, Map<String, String> settings) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withConverter(MemorySize.class, 100, new MemorySizeConverter())
            .withMapping(mapping);
    settings.forEach((name, value) -> builder.withDefaultValue("slipway.schedule." + name, value));
    return builder.build().getConfigMapping(mapping);
  }

  @Override
  public void close() {
    scheduler.stop();
    guests.forEach(Guest::close);
    engine.close();
  }
}
