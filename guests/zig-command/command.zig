//! A WASI preview 1 command as a CGI program: the path says what it shows.
const std = @import("std");
const File = std.Io.File;

var in_buffer: [4096]u8 = undefined;
var out_buffer: [4096]u8 = undefined;
var err_buffer: [512]u8 = undefined;

pub fn main(init: std.process.Init) !void {
    var in: File.Reader = .init(.stdin(), init.io, &in_buffer);
    var out: File.Writer = .init(.stdout(), init.io, &out_buffer);
    const body = try in.interface.allocRemaining(init.gpa, .unlimited);
    defer init.gpa.free(body);
    try answer(init, body, &out.interface);
    try out.interface.flush();
}

fn answer(init: std.process.Init, body: []u8, out: *std.Io.Writer) !void {
    const path = variable(init, "PATH_INFO");
    if (std.mem.eql(u8, path, "/cgi")) {
        try out.writeAll("Status: 201 Created\nContent-Type: text/plain\nSet-Cookie: a=1\nSet-Cookie: b=2\n\n");
        try out.print("{s} {s}?{s}\n{s}", .{ variable(init, "REQUEST_METHOD"), path, variable(init, "QUERY_STRING"), body });
    } else if (std.mem.eql(u8, path, "/redirect")) {
        try out.writeAll("Location: /elsewhere\n\n");
    } else if (std.mem.cutPrefix(u8, path, "/exit/")) |code| {
        try log(init.io, "leaving with {s}\n", code);
        std.process.exit(try std.fmt.parseInt(u8, code, 10));
    } else if (std.mem.cutPrefix(u8, path, "/sleep/")) |milliseconds| {
        try std.Io.sleep(init.io, .fromMilliseconds(try std.fmt.parseInt(i64, milliseconds, 10)), .awake);
        try out.writeAll("slept\n");
    } else if (std.mem.eql(u8, path, "/env")) {
        for (init.environ_map.keys(), init.environ_map.values()) |name, value| try out.print("{s}={s}\n", .{ name, value });
    } else if (std.mem.eql(u8, path, "/random")) {
        var bytes: [16]u8 = undefined;
        try std.Io.randomSecure(init.io, &bytes);
        try out.print("{x}\n", .{&bytes});
    } else if (std.mem.eql(u8, path, "/log")) {
        try log(init.io, "{s}", body);
        try out.writeAll("logged\n");
    } else {
        for (body) |*c| c.* = std.ascii.toUpper(c.*);
        try out.writeAll(body);
    }
}

fn variable(init: std.process.Init, name: []const u8) []const u8 {
    return init.environ_map.get(name) orelse "";
}

fn log(io: std.Io, comptime format: []const u8, text: []const u8) !void {
    var err: File.Writer = .init(.stderr(), io, &err_buffer);
    try err.interface.print(format, .{text});
    try err.interface.flush();
}
