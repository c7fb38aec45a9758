package dev.slipway.grpc;

import com.google.protobuf.DescriptorProtos.DescriptorProto.ReservedRange;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto.EnumReservedRange;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What clients have been promised, a line each: all that a message on the wire, its JSON, or code
 * that was generated depends on.
 */
final class ProtoSurface {
  private ProtoSurface() {}

  static List<String> lines() {
    return Stream.of(
            ProtoFiles.messages().flatMap(ProtoSurface::lines),
            ProtoFiles.enums().flatMap(ProtoSurface::lines),
            ProtoFiles.methods().map(ProtoSurface::line))
        .flatMap(lines -> lines)
        .sorted()
        .toList();
  }

  /** Promises that are not kept: gone, and what they used may be used again. */
  static List<String> broken(List<String> promised, List<String> now) {
    return promised.stream()
        .filter(line -> !now.contains(line) && !now.contains(reserved(line)))
        .toList();
  }

  /** What must be there instead of a field or value that is gone. */
  private static String reserved(String line) {
    return line.replaceFirst("^(\\S+ \\S+)\\.\\S+ = (\\d+).*", "$1 reserved $2");
  }

  private static Stream<String> lines(Descriptor message) {
    Stream<String> reserved =
        message.toProto().getReservedRangeList().stream()
            .flatMap(ProtoSurface::numbers)
            .map(number -> "message " + message.getFullName() + " reserved " + number);
    return Stream.concat(message.getFields().stream().map(ProtoSurface::line), reserved);
  }

  private static Stream<Integer> numbers(ReservedRange range) {
    return Stream.iterate(range.getStart(), n -> n < range.getEnd(), n -> n + 1);
  }

  private static Stream<Integer> numbers(EnumReservedRange range) {
    return Stream.iterate(range.getStart(), n -> n <= range.getEnd(), n -> n + 1);
  }

  private static String line(FieldDescriptor field) {
    String kind =
        field.isRepeated() ? "repeated " : field.toProto().getProto3Optional() ? "optional " : "";
    String oneof =
        field.getRealContainingOneof() == null
            ? ""
            : " of " + field.getRealContainingOneof().getName();
    return "message %s.%s = %d %s%s%s"
        .formatted(
            field.getContainingType().getFullName(),
            field.getName(),
            field.getNumber(),
            kind,
            type(field),
            oneof);
  }

  private static String type(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case MESSAGE -> field.isMapField() ? map(field) : field.getMessageType().getFullName();
      case ENUM -> field.getEnumType().getFullName();
      default -> field.getType().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String map(FieldDescriptor field) {
    Descriptor entry = field.getMessageType();
    return "map of " + type(entry.findFieldByNumber(1)) + " to " + type(entry.findFieldByNumber(2));
  }

  private static Stream<String> lines(EnumDescriptor type) {
    Stream<String> reserved =
        type.toProto().getReservedRangeList().stream()
            .flatMap(ProtoSurface::numbers)
            .map(number -> "enum " + type.getFullName() + " reserved " + number);
    Stream<String> values =
        type.getValues().stream()
            .map(value ->
                "enum %s.%s = %d"
                    .formatted(type.getFullName(), value.getName(), value.getNumber()));
    return Stream.concat(values, reserved);
  }

  private static String line(MethodDescriptor method) {
    return "rpc %s (%s%s) (%s%s) %s"
        .formatted(
            method.getFullName(),
            method.isClientStreaming() ? "stream " : "",
            method.getInputType().getFullName(),
            method.isServerStreaming() ? "stream " : "",
            method.getOutputType().getFullName(),
            method.getOptions().getIdempotencyLevel());
  }
}
