package dev.slipway.runtime;

import dev.slipway.contract.ContractId;
import dev.slipway.engine.Engine;
import dev.slipway.engine.Limits;
import dev.slipway.engine.Wat;
import dev.slipway.engine.libwasmtime.LibwasmtimeEngine;
import dev.slipway.engine.libwasmtime.LibwasmtimeSettings;
import dev.slipway.function.FunctionKey;
import dev.slipway.guest.Guest;
import dev.slipway.guest.GuestShape;
import dev.slipway.guest.ShapeReader;
import dev.slipway.wasm.WasmModule;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Live functions of real guests on a real engine, without database and container. */
public final class GivenFunctions implements AutoCloseable {
  /** What a version claims that serves HTTP. */
  public static final Set<ContractId> HTTP = Set.of(ContractId.HTTP_SERVER);

  private final Engine engine = LibwasmtimeEngine.open(LibwasmtimeSettings.defaults(Wat.library()));
  private final LiveFunctions functions = none();
  private final List<Guest> guests = new ArrayList<>();
  private final RuntimeConfig config;
  private final GuestThreads threads;
  private final Invoker invoker;

  /**
   * Starts the guest threads.
   *
   * @param settings of {@code slipway.runtime}, without that prefix
   */
  public GivenFunctions(Map<String, String> settings) {
    config = config(settings);
    threads = new GuestThreads(config);
    invoker = new Invoker(threads);
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

  /** The limits of a release that names none. */
  public Limits limits() {
    RuntimeConfig.DefaultLimits limits = config.limits();
    return new Limits(
        limits.memoryBytes(),
        limits.tableElements(),
        limits.wallDeadline(),
        limits.cpuTime(),
        limits.hostCalls(),
        limits.responseBytes(),
        limits.logBytes());
  }

  /** Serves a guest as version 1 of the function's next release. */
  public void serve(FunctionKey key, byte[] wasm) {
    serve(key, wasm, HTTP, true, limits());
  }

  /** The same with other claims, trust or limits. */
  public void serve(
      FunctionKey key, byte[] wasm, Set<ContractId> claimed, boolean trusted, Limits limits) {
    GuestShape shape = ShapeReader.read(WasmModule.parse(wasm));
    Guest guest = shape.guest(engine.compile(wasm, shape.hostFunctions()));
    guests.add(guest);
    LoadedVersion version =
        new LoadedVersion(1, guest, shape.dialect(), claimed, new IssuerTrust(trusted));
    advance(key, List.of(new LoadedRelease.Target(version, 1)), limits);
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
    LoadedRelease release = new LoadedRelease(number, targets, limits, () -> {});
    handle.advance(new FunctionHandle.State.Serving(release));
  }

  private static RuntimeConfig config(Map<String, String> settings) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(RuntimeConfig.class);
    settings.forEach((name, value) -> builder.withDefaultValue("slipway.runtime." + name, value));
    return builder.build().getConfigMapping(RuntimeConfig.class);
  }

  @Override
  public void close() {
    threads.stop();
    guests.forEach(Guest::close);
    engine.close();
  }
}
