/* The probe as a command: the request's body says what to call, the report is the reply. */
#include "probe.c"

void _start(void) {
    iovec body[1] = {{AT(asked), sizeof asked - 1}}, lines[1] = {{AT(report), 0}};
    if (fd_read(0, AT(body), 1, AT(&n))) proc_exit(70);
    probe();
    lines[0].length = reported;
    if (fd_write(1, AT(lines), 1, AT(&n))) proc_exit(71);
}
