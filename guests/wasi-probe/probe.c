/* Calls every function of WASI preview 1, with sensible and with bad arguments, and says what each answered. */
#include "report.h"
#include "faults.h"

static char buffer[65536];
static u32 pointers[1024];
static u32 n, m;
static u64 wide;
static fdstat stat_of_fd;
static filestat stat_of_file;
static prestat stat_of_dir;
static iovec hello[2] = {{AT("wasi-probe: "), 12}, {AT("a line\n"), 7}};
static iovec room[1] = {{AT(buffer), sizeof buffer}};

static void strings(u32 count) {
    for (u32 i = 0; i < count; i++) {
        character(' ');
        text((char *)pointers[i]);
    }
}

static void start(void) {
    PROBE(args_sizes_get, "all", AT(&n), AT(&m)) { number(n); number(m); }
    PROBE(args_get, "all", AT(pointers), AT(buffer)) { args_sizes_get(AT(&n), AT(&m)); strings(n); }
    PROBE(environ_sizes_get, "all", AT(&n), AT(&m)) { number(n); number(m); }
    PROBE(environ_get, "all", AT(pointers), AT(buffer)) { environ_sizes_get(AT(&n), AT(&m)); strings(n); }
    PROBE(random_get, "32", AT(buffer), 32) {
        for (n = m = 0; n < 32; n++) m |= buffer[n];
        number(m != 0); /* 32 zeros are no randomness */
    }
    PROBE(random_get, "none", AT(buffer), 0) {}
    PROBE(random_get, "64k", AT(buffer), sizeof buffer) {}
    PROBE(sched_yield, "once") {}
}

static void clocks(void) {
    static const char *const names[] = {"realtime", "monotonic", "process", "thread"};
    for (u32 id = 0; id < 4; id++) {
        PROBE(clock_res_get, names[id], id, AT(&wide)) { number(wide); }
        PROBE(clock_time_get, names[id], id, 1, AT(&wide)) {
            u64 before = wide;
            clock_time_get(id, 1, AT(&wide));
            number(before / 1000000000);
            number(wide >= before);
        }
    }
    FAULT(clock_res_get, "no-such", 99, AT(&wide));
    FAULT(clock_time_get, "no-such", 99, 1, AT(&wide));
}

static void streams(void) {
    static const char *const names[] = {"stdin", "stdout", "stderr", "three"};
    for (u32 fd = 0; fd < 4; fd++) {
        PROBE(fd_fdstat_get, names[fd], fd, AT(&stat_of_fd)) { number(stat_of_fd.type); number(stat_of_fd.flags); number(stat_of_fd.rights); }
        PROBE(fd_filestat_get, names[fd], fd, AT(&stat_of_file)) { number(stat_of_file.type); number(stat_of_file.nlink); number(stat_of_file.size); }
        PROBE(fd_prestat_get, names[fd], fd, AT(&stat_of_dir)) {}
        PROBE(fd_prestat_dir_name, names[fd], fd, AT(buffer), 1) {}
        PROBE(fd_seek, names[fd], fd, 0, WHENCE_CUR, AT(&wide)) {}
        PROBE(fd_tell, names[fd], fd, AT(&wide)) {}
        PROBE(fd_advise, names[fd], fd, 0, 0, 0) {}
        PROBE(fd_allocate, names[fd], fd, 0, 1) {}
        PROBE(fd_datasync, names[fd], fd) {}
        PROBE(fd_sync, names[fd], fd) {}
        PROBE(fd_fdstat_set_flags, names[fd], fd, 0) {}
        PROBE(fd_fdstat_set_rights, names[fd], fd, 0x1fffffff, 0x1fffffff) {}
        PROBE(fd_filestat_set_size, names[fd], fd, 1) {}
        PROBE(fd_filestat_set_times, names[fd], fd, 0, 0, 10) {}
        PROBE(fd_pread, names[fd], fd, AT(room), 1, 0, AT(&n)) {}
        PROBE(fd_pwrite, names[fd], fd, AT(hello), 2, 0, AT(&n)) {}
        PROBE(fd_readdir, names[fd], fd, AT(buffer), sizeof buffer, 0, AT(&n)) {}
    }
    PROBE(fd_renumber, "three", 3, 99) {}
    PROBE(fd_renumber, "to-three", 1, 3) {}
    FAULT(fd_fdstat_set_rights, "unknown-rights", 1, 0xffffffffffffffff, 0);
    FAULT(fd_seek, "bad-whence", 1, 0, 9, AT(&wide));
    FAULT(fd_advise, "bad-advice", 1, 0, 0, 9);
    FAULT(fd_filestat_set_times, "bad-flags", 1, 0, 0, 3);
    FAULT(fd_fdstat_set_flags, "unknown-flags", 1, 0x8000);
    PROBE(fd_read, "stdin", 0, AT(room), 1, AT(&n)) { number(n); }
    PROBE(fd_read, "at-end", 0, AT(room), 1, AT(&n)) { number(n); }
    PROBE(fd_read, "no-iovec", 0, AT(room), 0, AT(&n)) { number(n); }
    PROBE(fd_read, "stdout", 1, AT(room), 1, AT(&n)) {}
    PROBE(fd_read, "three", 3, AT(room), 1, AT(&n)) {}
    PROBE(fd_write, "stderr", 2, AT(hello), 2, AT(&n)) { number(n); }
    PROBE(fd_write, "no-iovec", 2, AT(hello), 0, AT(&n)) { number(n); }
    PROBE(fd_write, "stdin", 0, AT(hello), 2, AT(&n)) {}
    PROBE(fd_write, "three", 3, AT(hello), 2, AT(&n)) {}
}

static void paths_and_sockets(void) {
    const u32 a = AT("a"), b = AT("b");
    PROBE(path_create_directory, "three", 3, a, 1) {}
    PROBE(path_filestat_get, "three", 3, 0, a, 1, AT(&stat_of_file)) {}
    PROBE(path_filestat_set_times, "three", 3, 0, a, 1, 0, 0, 10) {}
    PROBE(path_link, "three", 3, 0, a, 1, 3, b, 1) {}
    PROBE(path_open, "three", 3, 0, a, 1, 0, 2, 0, 0, AT(&n)) {}
    PROBE(path_open, "stdin", 0, 0, a, 1, 0, 2, 0, 0, AT(&n)) {}
    PROBE(path_readlink, "three", 3, a, 1, AT(buffer), sizeof buffer, AT(&n)) {}
    PROBE(path_remove_directory, "three", 3, a, 1) {}
    PROBE(path_rename, "three", 3, a, 1, 3, b, 1) {}
    PROBE(path_symlink, "three", a, 1, 3, b, 1) {}
    PROBE(path_unlink_file, "three", 3, a, 1) {}
#ifndef UNSTABLE
    PROBE(sock_accept, "three", 3, 0, AT(&n)) {}
    PROBE(sock_accept, "stdin", 0, 0, AT(&n)) {}
#endif
    PROBE(sock_recv, "three", 3, AT(room), 1, 0, AT(&n), AT(&m)) {}
    PROBE(sock_recv, "stdin", 0, AT(room), 1, 0, AT(&n), AT(&m)) {}
    PROBE(sock_send, "three", 3, AT(hello), 2, 0, AT(&n)) {}
    PROBE(sock_send, "stdout", 1, AT(hello), 2, 0, AT(&n)) {}
    PROBE(sock_shutdown, "three", 3, 1) {}
    PROBE(sock_shutdown, "stdout", 1, 1) {}
}

static event events[4];

static void polled(void) {
    number(n);
    for (u32 i = 0; i < n; i++) {
        number(events[i].userdata);
        number(events[i].error);
        number(events[i].type);
    }
}

static subscription after(u64 userdata, u32 id, u64 timeout, u16 flags) {
    return (subscription){userdata, CLOCK, {.clock = {.id = id, .timeout = timeout, .precision = 1, .flags = flags}}};
}

static subscription ready(u64 userdata, u8 tag, u32 fd) {
    return (subscription){userdata, tag, {.fd = fd}};
}

static void polls(void) {
    enum { REALTIME, MONOTONIC, RELATIVE = 0, ABSOLUTE = 1 };
    const u64 millisecond = 1000000, late = 10000 * millisecond;
    u64 now = 0;
    clock_time_get(MONOTONIC, 1, AT(&now));
    subscription relative[] = {after(7, MONOTONIC, millisecond, RELATIVE)};
    subscription absolute[] = {after(8, MONOTONIC, now + millisecond, ABSOLUTE)};
    subscription past[] = {after(9, REALTIME, 1, ABSOLUTE)};
    subscription no_clock[] = {after(10, 99, millisecond, RELATIVE)};
    subscription no_fd[] = {ready(11, FD_READ, 99)};
    subscription no_tag[] = {ready(12, 9, 0)};
    subscription sooner[] = {after(13, MONOTONIC, late, RELATIVE), after(14, MONOTONIC, millisecond, RELATIVE)};
    subscription streams_first[] = {after(15, MONOTONIC, late, RELATIVE), ready(16, FD_READ, 0), ready(17, FD_WRITE, 1)};
    PROBE(poll_oneoff, "relative", AT(relative), AT(events), 1, AT(&n)) { polled(); }
    PROBE(poll_oneoff, "absolute", AT(absolute), AT(events), 1, AT(&n)) { polled(); }
    PROBE(poll_oneoff, "past", AT(past), AT(events), 1, AT(&n)) { polled(); }
    PROBE(poll_oneoff, "sooner", AT(sooner), AT(events), 2, AT(&n)) { polled(); }
    PROBE(poll_oneoff, "streams", AT(streams_first), AT(events), 3, AT(&n)) { polled(); }
    FAULT(poll_oneoff, "no-clock", AT(no_clock), AT(events), 1, AT(&n));
    PROBE(poll_oneoff, "no-fd", AT(no_fd), AT(events), 1, AT(&n)) { polled(); }
    FAULT(poll_oneoff, "no-tag", AT(no_tag), AT(events), 1, AT(&n));
    PROBE(poll_oneoff, "nothing", AT(relative), AT(events), 0, AT(&n)) {}
}

static void ends(void) {
    PROBE(fd_close, "three", 3) {}
    PROBE(fd_close, "stdin", 0) {}
    PROBE(fd_close, "again", 0) {}
    PROBE(fd_read, "closed", 0, AT(room), 1, AT(&n)) {}
    FAULT(proc_raise, "abort", 6);
    if (selected("proc_exit", "3")) proc_exit(3);
    if (selected("proc_exit", "0")) proc_exit(0);
    if (selected("proc_exit", "large")) proc_exit(0x80000000);
}

/* Runs what was asked for; the report has a line for each call. */
static void probe(void) {
    start();
    clocks();
    streams();
    paths_and_sockets();
    polls();
    faults();
    ends();
    if (reported) character('\n');
}
