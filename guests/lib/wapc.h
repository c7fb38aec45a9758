/* What a guest in C may import of waPC. MODULE is `wapc` or `wasmbus`, ARITY the parameters of __host_call in the era that it comes from. */
#pragma once

#ifndef MODULE
#define MODULE "wapc"
#endif
#ifndef ARITY
#define ARITY 8
#endif

typedef unsigned char u8;
typedef unsigned int u32;

#define WAPC(name) __attribute__((import_module(MODULE), import_name(#name))) name
void WAPC(__guest_request)(u32 operation, u32 payload);
void WAPC(__guest_response)(u32 at, u32 length);
void WAPC(__guest_error)(u32 at, u32 length);
u32 WAPC(__host_response_len)(void);
void WAPC(__host_response)(u32 at);
u32 WAPC(__host_error_len)(void);
void WAPC(__host_error)(u32 at);
void WAPC(__console_log)(u32 at, u32 length);
#if ARITY == 4
u32 WAPC(__host_call)(u32 operation, u32 operation_length, u32 payload, u32 length);
#elif ARITY == 6
u32 WAPC(__host_call)(u32 contract, u32 contract_length, u32 operation, u32 operation_length, u32 payload, u32 length);
#else
u32 WAPC(__host_call)(u32 link, u32 link_length, u32 contract, u32 contract_length, u32 operation, u32 operation_length, u32 payload, u32 length);
#endif

#define AT(thing) ((u32)(thing))
#define EXPORT(name) __attribute__((export_name(#name)))
