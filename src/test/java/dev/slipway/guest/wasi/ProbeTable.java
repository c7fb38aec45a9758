package dev.slipway.guest.wasi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What each function of WASI preview 1 answers to each call of {@code guests/wasi-probe}: an error
 * number by its name, and the values that follow; {@code *} is any number, {@code ...} any text.
 * Rights are those of reading (1), writing (6), flags (3), {@code filestat} (21) and polling (27),
 * by their bits.
 */
final class ProbeTable {
  /** What the probe calls when it is asked for all. */
  static final String CALLS =
      """
      args_sizes_get: all ok 1 6
      args_get: all ok probe
      environ_sizes_get: all ok * *
      environ_get: all ok ...
      random_get: 32 ok 1; none ok; 64k ok
      sched_yield: once ok
      clock_res_get: realtime ok 1000; monotonic ok 1000; process inval; thread inval
      clock_time_get: realtime ok * 1; monotonic ok * 1; process inval; thread inval
      fd_fdstat_get: stdin ok 0 0 136314890; stdout ok 0 0 136314952; stderr ok 2 0 136314952
      fd_fdstat_get: three badf
      fd_filestat_get: stdin ok 0 1 0; stdout ok 0 1 0; stderr ok 2 1 0; three badf
      fd_prestat_get: stdin badf; stdout badf; stderr badf; three badf
      fd_prestat_dir_name: stdin badf; stdout badf; stderr badf; three badf
      fd_seek: stdin spipe; stdout spipe; stderr spipe; three badf
      fd_tell: stdin spipe; stdout spipe; stderr spipe; three badf
      fd_advise: stdin spipe; stdout spipe; stderr spipe; three badf
      fd_allocate: stdin spipe; stdout spipe; stderr spipe; three badf
      fd_datasync: stdin inval; stdout inval; stderr inval; three badf
      fd_sync: stdin inval; stdout inval; stderr inval; three badf
      fd_fdstat_set_flags: stdin ok; stdout ok; stderr ok; three badf
      fd_fdstat_set_rights: stdin notcapable; stdout notcapable; stderr notcapable; three badf
      fd_filestat_set_size: stdin inval; stdout inval; stderr inval; three badf
      fd_filestat_set_times: stdin notcapable; stdout notcapable; stderr notcapable; three badf
      fd_pread: stdin spipe; stdout spipe; stderr spipe; three badf
      fd_pwrite: stdin spipe; stdout spipe; stderr spipe; three badf
      fd_readdir: stdin notdir; stdout notdir; stderr notdir; three badf
      fd_renumber: three badf; to-three badf
      fd_read: stdin ok 0; at-end ok 0; no-iovec ok 0; stdout notcapable; three badf; closed badf
      fd_write: stderr ok 19; no-iovec ok 0; stdin notcapable; three badf
      path_create_directory: three badf
      path_filestat_get: three badf
      path_filestat_set_times: three badf
      path_link: three badf
      path_open: three badf; stdin notdir
      path_readlink: three badf
      path_remove_directory: three badf
      path_rename: three badf
      path_symlink: three badf
      path_unlink_file: three badf
      sock_accept: three badf; stdin notsock
      sock_recv: three badf; stdin notsock
      sock_send: three badf; stdout notsock
      sock_shutdown: three badf; stdout notsock
      poll_oneoff: relative ok 1 7 0 0; absolute ok 1 8 0 0; past ok 1 9 0 0; sooner ok 1 14 0 0
      poll_oneoff: streams ok 2 16 0 1 17 0 2; no-fd ok 1 11 8 1; nothing inval
      fd_close: three badf; stdin ok; again badf
      """;

  /** Pointers that lead out of the memory, lengths that lie, and numbers that mean nothing. */
  static final String BAD_CALLS =
      """
      args_get: beyond fault
      args_sizes_get: beyond fault
      environ_get: beyond fault
      environ_sizes_get: beyond fault
      clock_res_get: beyond fault; no-such inval
      clock_time_get: beyond fault; no-such inval
      random_get: beyond fault; lying fault
      fd_fdstat_get: beyond fault
      fd_filestat_get: beyond fault
      fd_read: beyond fault; lying fault; count inval; iovec fault; result fault
      fd_write: beyond fault; lying fault; sum fault; count inval; iovec fault; result fault
      fd_prestat_dir_name: beyond badf
      path_open: beyond badf
      poll_oneoff: beyond fault; events fault; count inval; no-clock inval; no-tag inval
      sock_recv: beyond badf
      sock_send: beyond badf
      fd_seek: bad-whence spipe
      fd_advise: bad-advice spipe
      fd_filestat_set_times: bad-flags notcapable
      fd_fdstat_set_flags: unknown-flags inval
      proc_raise: abort notsup
      """;

  /** From the specification, not from our code. */
  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "ok",
          0,
          "badf",
          8,
          "fault",
          21,
          "inval",
          28,
          "notdir",
          54,
          "notsock",
          57,
          "notsup",
          58,
          "spipe",
          70,
          "notcapable",
          76);

  private ProbeTable() {}

  /** What the probe says of each call, as a pattern: {@code fd_seek stdin} says {@code 70}. */
  static Map<String, String> of(String table, Set<String> functions) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (String row : table.lines().toList()) {
      String function = row.substring(0, row.indexOf(':'));
      if (functions.contains(function)) {
        for (String call : row.substring(row.indexOf(':') + 2).split("; ", -1)) {
          String[] parts = call.split(" ", 3);
          String values = parts.length < 3 ? "" : " " + parts[2];
          lines.put(function + " " + parts[0], NUMBERS.get(parts[1]) + pattern(values));
        }
      }
    }
    return lines;
  }

  private static String pattern(String values) {
    return values.replace("...", ".*").replace(" *", " \\d+");
  }

  /** The functions that a table has. */
  static Set<String> functions(String table) {
    Set<String> functions = new TreeSet<>();
    table.lines().forEach(row -> functions.add(row.substring(0, row.indexOf(':'))));
    return functions;
  }

  /** The probe's own lines in the same form. */
  static Map<String, String> said(String report) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line : report.strip().lines().toList()) {
      String[] parts = line.split(" ", 3);
      lines.put(parts[0] + " " + parts[1], parts[2]);
    }
    return lines;
  }
}
