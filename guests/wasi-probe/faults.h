/* Arguments that point beyond the memory, or lie about a length: a host may answer them with an errno, or end the guest. */
#pragma once
#include "report.h"

static u32 short_room;
static iovec beyond[1] = {{0xfffffff0, 64}};
static iovec lying[1] = {{AT(&short_room), 0xffffffff}};
static iovec sums_up[2] = {{AT(&short_room), 0xfffffff0}, {AT(&short_room), 0x20}};

static void faults(void) {
    const u32 end = 0xfffffffc, negative = 0xffffffff, out = AT(&short_room);
    FAULT(args_get, "beyond", end, end);
    FAULT(args_sizes_get, "beyond", end, negative);
    FAULT(environ_get, "beyond", end, end);
    FAULT(environ_sizes_get, "beyond", negative, end);
    FAULT(clock_res_get, "beyond", 0, end);
    FAULT(clock_time_get, "beyond", 0, 1, end);
    FAULT(random_get, "beyond", end, 64);
    FAULT(random_get, "lying", out, negative);
    FAULT(fd_fdstat_get, "beyond", 1, end);
    FAULT(fd_filestat_get, "beyond", 1, end);
    FAULT(fd_read, "beyond", 0, AT(beyond), 1, out);
    FAULT(fd_read, "lying", 0, AT(lying), 1, out);
    FAULT(fd_read, "count", 0, AT(beyond), negative, out);
    FAULT(fd_read, "iovec", 0, end, 1, out);
    FAULT(fd_read, "result", 0, AT(beyond), 0, end);
    FAULT(fd_write, "beyond", 2, AT(beyond), 1, out);
    FAULT(fd_write, "lying", 2, AT(lying), 1, out);
    FAULT(fd_write, "sum", 2, AT(sums_up), 2, out);
    FAULT(fd_write, "count", 2, AT(beyond), negative, out);
    FAULT(fd_write, "iovec", 2, end, 1, out);
    FAULT(fd_write, "result", 2, AT(beyond), 0, end);
    FAULT(fd_prestat_dir_name, "beyond", 3, end, 64);
    FAULT(path_open, "beyond", 3, 0, end, 64, 0, 0, 0, 0, end);
    FAULT(poll_oneoff, "beyond", end, out, 1, out);
    FAULT(poll_oneoff, "events", out, end, 1, out);
    FAULT(poll_oneoff, "count", out, out, negative, out);
    FAULT(sock_recv, "beyond", 3, end, 1, 0, end, end);
    FAULT(sock_send, "beyond", 3, end, 1, 0, end);
}
