/* Breaks the rules of waPC, one at a time: the operation says which. */
#include "../lib/wapc.h"

static u8 operation[64], payload[65536];
static const u8 ok[] = "ok", not_text[] = {'b', 'a', 'd', ' ', 0xff, 0xc0, 0x80};
static const u32 negative = 0xffffffff, wraps = 0xfffffff0;

static u32 length;

static int is(const char *name) {
    u32 i = 0;
    while (i < length && name[i] && operation[i] == (u8)name[i]) i++;
    return i == length && !name[i];
}

static u32 end(void) {
    return __builtin_wasm_memory_size(0) * 65536;
}

static u32 respond(u32 at, u32 n, u32 result) {
    __guest_response(at, n);
    return result;
}

static u32 fail(u32 at, u32 n, u32 result) {
    __guest_error(at, n);
    return result;
}

/* Calls the host and answers what it said. */
static u32 call_host(u32 contract, u32 contract_length, u32 name, u32 name_length, u32 at, u32 n) {
    u32 done = __host_call(AT("default"), 7, contract, contract_length, name, name_length, at, n);
    if (!done) {
        __host_error(AT(payload));
        return fail(AT(payload), __host_error_len(), 0);
    }
    __host_response(AT(payload));
    return respond(AT(payload), __host_response_len(), 1);
}

static u32 requests_and_responses(void) {
    if (is("request-beyond")) return __guest_request(end() - 1, end()), respond(AT(ok), 2, 1);
    if (is("request-wraps")) return __guest_request(wraps, wraps), respond(AT(ok), 2, 1);
    if (is("request-twice")) return __guest_request(AT(operation), AT(payload)), respond(AT(ok), 2, 1);
    if (is("response-beyond")) return respond(end() - 1, 2, 1);
    if (is("response-at-end")) return respond(end() - 1, 1, 1);
    if (is("response-negative")) return respond(AT(ok), negative, 1);
    if (is("response-wraps")) return respond(wraps, 0x20, 1);
    if (is("response-huge")) return respond(0, end(), 1);
    if (is("response-twice")) return respond(AT("no"), 2, 1), respond(AT(ok), 2, 1);
    if (is("response-empty")) return respond(AT(ok), 0, 1);
    if (is("response-empty-beyond")) return respond(negative, 0, 1);
    if (is("response-none")) return 1;
    if (is("response-and-error")) return fail(AT("not ok"), 6, 1), respond(AT(ok), 2, 1);
    if (is("response-but-failed")) return respond(AT(ok), 2, 0);
    if (is("result-two")) return respond(AT(ok), 2, 2);
    if (is("result-negative")) return respond(AT(ok), 2, negative);
    return 9;
}

static u32 errors_and_logs(void) {
    if (is("error-none")) return 0;
    if (is("error-empty")) return fail(AT(ok), 0, 0);
    if (is("error-only")) return fail(AT("not ok"), 6, 1);
    if (is("error-not-text")) return fail(AT(not_text), sizeof not_text, 0);
    if (is("error-beyond")) return fail(end() - 1, 2, 0);
    if (is("error-negative")) return fail(AT(ok), negative, 0);
    if (is("error-huge")) return fail(0, end(), 0);
    if (is("log-not-text")) return __console_log(AT(not_text), sizeof not_text), respond(AT(ok), 2, 1);
    if (is("log-beyond")) return __console_log(end() - 1, 2), respond(AT(ok), 2, 1);
    if (is("log-negative")) return __console_log(AT(ok), negative), respond(AT(ok), 2, 1);
    if (is("trap")) __builtin_trap();
    if (is("trap-after-error")) fail(AT("not ok"), 6, 0), __builtin_trap();
    if (is("trap-after-response")) respond(AT(ok), 2, 1), __builtin_trap();
    return 9;
}

static u32 host_calls(void) {
    const u32 contract = AT("sample:test"), name = AT("Echo");
    if (is("host-ok")) return call_host(contract, 11, name, 4, AT(ok), 2);
    if (is("host-payload-beyond")) return call_host(contract, 11, name, 4, end() - 1, 2);
    if (is("host-payload-negative")) return call_host(contract, 11, name, 4, AT(ok), negative);
    if (is("host-name-beyond")) return call_host(contract, 11, end() - 1, 2, AT(ok), 2);
    if (is("host-name-not-text")) return call_host(contract, 11, AT(not_text), sizeof not_text, AT(ok), 2);
    if (is("host-contract-negative")) return call_host(contract, negative, name, 4, AT(ok), 2);
    if (is("host-contract-empty")) return call_host(contract, 0, name, 4, AT(ok), 2);
    if (is("host-no-call")) return __host_response(AT(payload)), __host_error(AT(payload)), respond(AT(payload), __host_response_len() + __host_error_len(), 1);
    if (is("host-response-beyond")) return __host_call(AT("default"), 7, contract, 11, name, 4, AT(ok), 2), __host_response(end() - 1), respond(AT(ok), 2, 1);
    if (is("host-error-beyond")) return __host_call(AT("default"), 7, contract, 11, name, 4, AT(ok), 2), __host_error(end()), respond(AT(ok), 2, 1);
    return 9;
}

EXPORT(__guest_call) u32 guest_call(u32 operation_length, u32 payload_length) {
    if (operation_length > sizeof operation || payload_length > sizeof payload) __builtin_trap();
    __guest_request(AT(operation), AT(payload));
    length = operation_length;
    u32 result = requests_and_responses();
    if (result == 9) result = errors_and_logs();
    if (result == 9) result = host_calls();
    return result == 9 ? fail(AT("there is no such fault"), 22, 0) : result;
}
