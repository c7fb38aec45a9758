/* The probe as a waPC guest: the operation says what to call (`all` for all), the report is the response. */
#include "probe.c"

#define WAPC(name) __attribute__((import_module("wapc"), import_name(#name))) name
void WAPC(__guest_request)(u32 operation, u32 payload);
void WAPC(__guest_response)(u32 at, u32 length);

__attribute__((export_name("__guest_call"))) u32 guest_call(u32 operation_length, u32 payload_length) {
    if (operation_length >= sizeof asked || payload_length > sizeof buffer) __builtin_trap();
    __guest_request(AT(asked), AT(buffer));
    asked[operation_length] = 0;
    const char *rest = prefix(asked, "all");
    if (rest && !*rest) asked[0] = 0;
    reported = 0;
    probe();
    __guest_response(AT(report), reported);
    return 1;
}
