/* Every function of WASI preview 1, imported by hand: no C library stands between the guest and its host.
   With -DUNSTABLE it is wasi_unstable, the version before: other layouts for two structs, other numbers for `whence`, no sock_accept. */
#pragma once

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef long long s64;

#ifdef UNSTABLE
#define MODULE "wasi_unstable"
enum { WHENCE_CUR, WHENCE_END, WHENCE_SET };
typedef struct { u64 dev, ino; u8 type; u32 nlink; u64 size, atim, mtim, ctim; } filestat;
typedef struct { u64 identifier; u32 id; u64 timeout, precision; u16 flags; } clock_subscription;
#else
#define MODULE "wasi_snapshot_preview1"
enum { WHENCE_SET, WHENCE_CUR, WHENCE_END };
typedef struct { u64 dev, ino; u8 type; u64 nlink, size, atim, mtim, ctim; } filestat;
typedef struct { u32 id; u64 timeout, precision; u16 flags; } clock_subscription;
#endif
typedef struct { u32 at, length; } iovec;
typedef struct { u8 type; u16 flags; u64 rights, inheriting; } fdstat;
typedef struct { u8 tag; u32 length; } prestat;
typedef struct { u64 userdata; u8 tag; union { clock_subscription clock; u32 fd; } u; } subscription;
typedef struct { u64 userdata; u16 error; u8 type; u64 bytes; u16 flags; } event;
enum { CLOCK, FD_READ, FD_WRITE };

#define WASI(name) __attribute__((import_module(MODULE), import_name(#name))) name
u32 WASI(args_get)(u32 argv, u32 text);
u32 WASI(args_sizes_get)(u32 count, u32 bytes);
u32 WASI(environ_get)(u32 environ, u32 text);
u32 WASI(environ_sizes_get)(u32 count, u32 bytes);
u32 WASI(clock_res_get)(u32 id, u32 nanos);
u32 WASI(clock_time_get)(u32 id, u64 precision, u32 nanos);
u32 WASI(fd_advise)(u32 fd, u64 offset, u64 length, u32 advice);
u32 WASI(fd_allocate)(u32 fd, u64 offset, u64 length);
u32 WASI(fd_close)(u32 fd);
u32 WASI(fd_datasync)(u32 fd);
u32 WASI(fd_fdstat_get)(u32 fd, u32 stat);
u32 WASI(fd_fdstat_set_flags)(u32 fd, u32 flags);
u32 WASI(fd_fdstat_set_rights)(u32 fd, u64 rights, u64 inheriting);
u32 WASI(fd_filestat_get)(u32 fd, u32 stat);
u32 WASI(fd_filestat_set_size)(u32 fd, u64 size);
u32 WASI(fd_filestat_set_times)(u32 fd, u64 atim, u64 mtim, u32 which);
u32 WASI(fd_pread)(u32 fd, u32 iovs, u32 count, u64 offset, u32 read);
u32 WASI(fd_prestat_get)(u32 fd, u32 stat);
u32 WASI(fd_prestat_dir_name)(u32 fd, u32 name, u32 length);
u32 WASI(fd_pwrite)(u32 fd, u32 iovs, u32 count, u64 offset, u32 written);
u32 WASI(fd_read)(u32 fd, u32 iovs, u32 count, u32 read);
u32 WASI(fd_readdir)(u32 fd, u32 at, u32 length, u64 cookie, u32 used);
u32 WASI(fd_renumber)(u32 fd, u32 to);
u32 WASI(fd_seek)(u32 fd, s64 offset, u32 whence, u32 position);
u32 WASI(fd_sync)(u32 fd);
u32 WASI(fd_tell)(u32 fd, u32 position);
u32 WASI(fd_write)(u32 fd, u32 iovs, u32 count, u32 written);
u32 WASI(path_create_directory)(u32 fd, u32 path, u32 length);
u32 WASI(path_filestat_get)(u32 fd, u32 flags, u32 path, u32 length, u32 stat);
u32 WASI(path_filestat_set_times)(u32 fd, u32 flags, u32 path, u32 length, u64 atim, u64 mtim, u32 which);
u32 WASI(path_link)(u32 fd, u32 flags, u32 path, u32 length, u32 to, u32 to_path, u32 to_length);
u32 WASI(path_open)(u32 fd, u32 flags, u32 path, u32 length, u32 open_flags, u64 rights, u64 inheriting, u32 fd_flags, u32 opened);
u32 WASI(path_readlink)(u32 fd, u32 path, u32 length, u32 at, u32 room, u32 used);
u32 WASI(path_remove_directory)(u32 fd, u32 path, u32 length);
u32 WASI(path_rename)(u32 fd, u32 path, u32 length, u32 to, u32 to_path, u32 to_length);
u32 WASI(path_symlink)(u32 target, u32 target_length, u32 fd, u32 path, u32 length);
u32 WASI(path_unlink_file)(u32 fd, u32 path, u32 length);
u32 WASI(poll_oneoff)(u32 subscriptions, u32 events, u32 count, u32 happened);
_Noreturn void WASI(proc_exit)(u32 code);
u32 WASI(proc_raise)(u32 signal);
u32 WASI(random_get)(u32 at, u32 length);
u32 WASI(sched_yield)(void);
#ifndef UNSTABLE
u32 WASI(sock_accept)(u32 fd, u32 flags, u32 accepted);
#endif
u32 WASI(sock_recv)(u32 fd, u32 iovs, u32 count, u32 flags, u32 read, u32 out_flags);
u32 WASI(sock_send)(u32 fd, u32 iovs, u32 count, u32 flags, u32 sent);
u32 WASI(sock_shutdown)(u32 fd, u32 how);
