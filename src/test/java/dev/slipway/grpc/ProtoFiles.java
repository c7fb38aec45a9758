package dev.slipway.grpc;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import dev.slipway.grpc.v1.InvokeRequest;
import dev.slipway.grpc.v1.ReleaseRequest;
import dev.slipway.grpc.v1.TailRequest;
import dev.slipway.grpc.v1.UploadRequest;
import java.util.List;
import java.util.stream.Stream;

/** What the files of {@code proto/} describe. */
final class ProtoFiles {
  static final List<FileDescriptor> ALL =
      List.of(
          InvokeRequest.getDescriptor().getFile(),
          TailRequest.getDescriptor().getFile(),
          UploadRequest.getDescriptor().getFile(),
          ReleaseRequest.getDescriptor().getFile());

  private ProtoFiles() {}

  /** All messages but the entries of maps. */
  static Stream<Descriptor> messages() {
    return ALL.stream()
        .flatMap(file -> file.getMessageTypes().stream())
        .flatMap(message -> Stream.concat(Stream.of(message), message.getNestedTypes().stream()))
        .filter(message -> !message.getOptions().getMapEntry());
  }

  static Stream<EnumDescriptor> enums() {
    return Stream.concat(
        ALL.stream().flatMap(file -> file.getEnumTypes().stream()),
        messages().flatMap(message -> message.getEnumTypes().stream()));
  }

  static Stream<ServiceDescriptor> services() {
    return ALL.stream().flatMap(file -> file.getServices().stream());
  }

  static Stream<MethodDescriptor> methods() {
    return services().flatMap(service -> service.getMethods().stream());
  }
}
