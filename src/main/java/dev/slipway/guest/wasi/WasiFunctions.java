package dev.slipway.guest.wasi;

import dev.slipway.engine.CallFrame;
import dev.slipway.engine.HostFunction;
import dev.slipway.engine.Trap;
import dev.slipway.guest.CurrentCall;
import dev.slipway.guest.GuestExit;
import dev.slipway.wasm.FunctionType;
import dev.slipway.wasm.ValueType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The functions of WASI preview 1, in both of its versions. */
public final class WasiFunctions {
  /** Ends normally for success. */
  @FunctionalInterface
  private interface Body {
    void run(WasiCall call) throws Trap, Refused;
  }

  /**
   * A function of the table.
   *
   * @param parameters a letter each: i for i32, l for i64
   */
  private record Row(String name, String parameters, Body body) {}

  /** Each function, and who serves it or with what it is answered. */
  private static final List<Row> TABLE =
      List.of(
          row("args_get", "ii", call -> call.process().arguments().write(call)),
          row("args_sizes_get", "ii", call -> call.process().arguments().writeSizes(call)),
          row("environ_get", "ii", call -> call.process().environment().write(call)),
          row("environ_sizes_get", "ii", call -> call.process().environment().writeSizes(call)),
          row("clock_res_get", "ii", ProcessFunctions::clockResolution),
          row("clock_time_get", "ili", ProcessFunctions::clockTime),
          row("random_get", "ii", ProcessFunctions::random),
          row("sched_yield", "", ProcessFunctions::giveWay),
          row("proc_raise", "i", ProcessFunctions::raise),
          row("poll_oneoff", "iiii", Poll::run),
          row("fd_close", "i", StreamFunctions::close),
          row("fd_fdstat_get", "ii", StreamFunctions::fdstat),
          row("fd_fdstat_set_flags", "ii", StreamFunctions::setFlags),
          row("fd_fdstat_set_rights", "ill", StreamFunctions::setRights),
          row("fd_filestat_get", "ii", StreamFunctions::filestat),
          row("fd_read", "iiii", StreamFunctions::read),
          row("fd_renumber", "ii", StreamFunctions::renumber),
          row("fd_write", "iiii", StreamFunctions::write),
          row("fd_advise", "illi", refusedWith(Errno.SPIPE, 0)),
          row("fd_allocate", "ill", refusedWith(Errno.SPIPE, 0)),
          row("fd_pread", "iiili", refusedWith(Errno.SPIPE, 0)),
          row("fd_pwrite", "iiili", refusedWith(Errno.SPIPE, 0)),
          row("fd_seek", "ilii", refusedWith(Errno.SPIPE, 0)),
          row("fd_tell", "ii", refusedWith(Errno.SPIPE, 0)),
          row("fd_datasync", "i", refusedWith(Errno.INVAL, 0)),
          row("fd_sync", "i", refusedWith(Errno.INVAL, 0)),
          row("fd_filestat_set_size", "il", refusedWith(Errno.INVAL, 0)),
          row("fd_filestat_set_times", "illi", refusedWith(Errno.NOTCAPABLE, 0)),
          row("fd_prestat_get", "ii", refusedWith(Errno.BADF, 0)),
          row("fd_prestat_dir_name", "iii", refusedWith(Errno.BADF, 0)),
          row("fd_readdir", "iiili", refusedWith(Errno.NOTDIR, 0)),
          row("path_create_directory", "iii", refusedWith(Errno.NOTDIR, 0)),
          row("path_filestat_get", "iiiii", refusedWith(Errno.NOTDIR, 0)),
          row("path_filestat_set_times", "iiiilli", refusedWith(Errno.NOTDIR, 0)),
          row("path_link", "iiiiiii", refusedWith(Errno.NOTDIR, 0)),
          row("path_open", "iiiiillii", refusedWith(Errno.NOTDIR, 0)),
          row("path_readlink", "iiiiii", refusedWith(Errno.NOTDIR, 0)),
          row("path_remove_directory", "iii", refusedWith(Errno.NOTDIR, 0)),
          row("path_rename", "iiiiii", refusedWith(Errno.NOTDIR, 0)),
          row("path_symlink", "iiiii", refusedWith(Errno.NOTDIR, 2)),
          row("path_unlink_file", "iii", refusedWith(Errno.NOTDIR, 0)),
          row("sock_recv", "iiiiii", refusedWith(Errno.NOTSOCK, 0)),
          row("sock_send", "iiiii", refusedWith(Errno.NOTSOCK, 0)),
          row("sock_shutdown", "ii", refusedWith(Errno.NOTSOCK, 0)));

  /** Came to preview 1 late, and never to the version before it. */
  private static final Row SOCK_ACCEPT = row("sock_accept", "iii", refusedWith(Errno.NOTSOCK, 0));

  /** Every function of both versions. */
  public static final List<HostFunction> ALL =
      Stream.concat(
              Arrays.stream(Snapshot.values()).flatMap(WasiFunctions::functions),
              Stream.of(function(Snapshot.PREVIEW1, SOCK_ACCEPT)))
          .toList();

  private WasiFunctions() {}

  private static Row row(String name, String parameters, Body body) {
    return new Row(name, parameters, body);
  }

  /**
   * The answer to what no stream can do, and nothing else is ever open.
   *
   * @param descriptor index of the argument that must be open
   */
  private static Body refusedWith(Errno errno, int descriptor) {
    return call -> {
      Descriptor _ = call.process().descriptors().require(call.i32(descriptor));
      throw new Refused(errno);
    };
  }

  private static Stream<HostFunction> functions(Snapshot snapshot) {
    HostFunction exit =
        new HostFunction(
            snapshot.module(),
            "proc_exit",
            FunctionType.ofI32(1, 0),
            frame -> {
              throw GuestExit.trap(frame.i32(0));
            });
    return Stream.concat(TABLE.stream().map(row -> function(snapshot, row)), Stream.of(exit));
  }

  private static HostFunction function(Snapshot snapshot, Row row) {
    List<ValueType> parameters =
        row.parameters
            .chars()
            .mapToObj(letter -> letter == 'l' ? ValueType.I64 : ValueType.I32)
            .toList();
    return new HostFunction(
        snapshot.module(),
        row.name,
        new FunctionType(parameters, List.of(ValueType.I32)),
        frame -> frame.returnI32(errno(row.body, call(frame, snapshot)).code()));
  }

  private static WasiCall call(CallFrame frame, Snapshot snapshot) {
    return new WasiCall(frame, snapshot, frame.host(CurrentCall.class).wasi());
  }

  /** A pointer or a length that leads out of the memory is the guest's error to handle. */
  private static Errno errno(Body body, WasiCall call) throws Trap {
    try {
      body.run(call);
      return Errno.SUCCESS;
    } catch (Refused refused) {
      return refused.errno();
    } catch (Trap trap) {
      if (trap.kind() == Trap.Kind.MEMORY_OUT_OF_BOUNDS) {
        return Errno.FAULT;
      }
      throw trap;
    }
  }
}
