/* Answers what the payload tells it to, byte by byte. It reads no dialect: in all of them the bytes of ASCII text stand in the payload as they are. */
#include "../lib/wapc.h"

enum { ROOM = 1 << 20 };
static u8 operation[256], payload[ROOM], bytes[ROOM];
static u32 length, at;

static u32 error(const char *text) {
    u32 n = 0;
    while (text[n]) n++;
    __guest_error(AT(text), n);
    return 0;
}

/* Stands behind the first `word` of the payload, if there is one. */
static int find(const char *word) {
    for (u32 start = 0; start < length; start++) {
        u32 n = 0;
        while (word[n] && start + n < length && payload[start + n] == (u8)word[n]) n++;
        if (!word[n]) return at = start + n, 1;
    }
    return 0;
}

static int digit(u8 c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The hexadecimal digits from here to the first other character, as bytes: how many. */
static u32 hex(void) {
    u32 n = 0;
    for (; at + 1 < length && digit(payload[at]) >= 0 && digit(payload[at + 1]) >= 0; at += 2)
        bytes[n++] = (u8)(digit(payload[at]) << 4 | digit(payload[at + 1]));
    return n;
}

/* The text from here to `end`, which is stepped over. */
static u32 text(u8 end) {
    u32 start = at;
    while (at < length && payload[at] != end) at++;
    return at++ - start;
}

static u32 call_host(void) {
    u32 contract = AT(payload + at), contract_length = text('!');
    u32 name = AT(payload + at), name_length = text('=');
    u32 n = hex();
#if ARITY == 4
    u32 ok = __host_call(contract, contract_length + 1 + name_length, AT(bytes), n);
#elif ARITY == 6
    u32 ok = __host_call(contract, contract_length, name, name_length, AT(bytes), n);
#else
    u32 ok = __host_call(AT("default"), 7, contract, contract_length, name, name_length, AT(bytes), n);
#endif
    (void)name;
    n = ok ? __host_response_len() : __host_error_len();
    if (n > ROOM) return error("the host said more than there is room for");
    if (ok) {
        __host_response(AT(bytes));
        __guest_response(AT(bytes), n);
    } else {
        __host_error(AT(bytes));
        __guest_error(AT(bytes), n);
    }
    return ok;
}

EXPORT(__guest_call) u32 guest_call(u32 operation_length, u32 payload_length) {
    if (operation_length > sizeof operation || payload_length > ROOM) return error("the request has no room here");
    __guest_request(AT(operation), AT(payload));
    length = payload_length;
    if (find("reply=")) return __guest_response(AT(bytes), hex()), 1;
    if (find("error=")) return __guest_error(AT(bytes), hex()), 0;
    if (find("host=")) return call_host();
    return error("the payload has none of reply=HEX, error=HEX, host=CONTRACT!OPERATION=HEX");
}
