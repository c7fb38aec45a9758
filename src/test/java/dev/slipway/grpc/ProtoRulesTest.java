package dev.slipway.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules that buf calls STANDARD, and a comment on everything. Those about editions and about
 * options of other languages have nothing here to hold; one import is unused, and says why.
 */
class ProtoRulesTest {
  private static final String PASCAL = "([A-Z][a-z0-9]*)+";
  private static final String UPPER = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*";
  private static final String FOR_REFLECTION = "google/rpc/error_details.proto";
  private static final String SNAKE = "[a-z][a-z0-9]*(_[a-z0-9]+)*";
  private static final String DECLARED =
      "(message|service|rpc|enum|oneof)\\b.*|[\\w.<>, ]+ = \\d+;";

  @Test
  void everyFileIsReadHere() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("proto"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".proto")))
          .extracting(file -> Path.of("proto").relativize(file).toString())
          .containsExactlyInAnyOrderElementsOf(
              ProtoFiles.ALL.stream().map(FileDescriptor::getName).toList());
    }
  }

  @Test
  void thePackageHasAVersionAndItsFolder() {
    assertThat(ProtoFiles.ALL)
        .allSatisfy(file -> assertThat(file.getPackage()).isEqualTo("slipway.v1"))
        .allSatisfy(file -> assertThat(file.getName()).matches("slipway/v1/" + SNAKE + "\\.proto"));
  }

  @Test
  void filesOfOnePackageAreMadeInOneWay() {
    assertThat(ProtoFiles.ALL)
        .allSatisfy(file -> assertThat(file.toProto().getSyntax()).isEqualTo("proto3"))
        .allSatisfy(file -> assertThat(file.getExtensions()).isEmpty())
        .extracting(FileDescriptor::getOptions)
        .allSatisfy(
            options -> assertThat(options.getJavaPackage()).isEqualTo("dev.slipway.grpc.v1"))
        .allSatisfy(options -> assertThat(options.getJavaMultipleFiles()).isTrue());
  }

  @Test
  void importsArePlainAndUsed() {
    assertThat(ProtoFiles.ALL)
        .allSatisfy(file -> {
          Set<String> imported = new HashSet<>(file.toProto().getDependencyList());
          imported.remove(FOR_REFLECTION);
          assertThat(file.getPublicDependencies()).isEmpty();
          assertThat(file.toProto().getWeakDependencyList()).isEmpty();
          assertThat(used(file)).isEqualTo(imported);
        });
  }

  private static Set<String> used(FileDescriptor file) {
    Stream<FileDescriptor> ofFields = file.getMessageTypes().stream().flatMap(ProtoRulesTest::used);
    Stream<FileDescriptor> ofMethods =
        file.getServices().stream()
            .flatMap(service -> service.getMethods().stream())
            .flatMap(method ->
                Stream.of(method.getInputType().getFile(), method.getOutputType().getFile()));
    return Stream.concat(ofFields, ofMethods)
        .filter(other -> !other.equals(file))
        .map(FileDescriptor::getName)
        .collect(Collectors.toSet());
  }

  private static Stream<FileDescriptor> used(Descriptor message) {
    Stream<FileDescriptor> own =
        message.getFields().stream()
            .flatMap(field ->
                switch (field.getJavaType()) {
                  case MESSAGE -> Stream.of(field.getMessageType().getFile());
                  case ENUM -> Stream.of(field.getEnumType().getFile());
                  default -> Stream.empty();
                });
    return Stream.concat(own, message.getNestedTypes().stream().flatMap(ProtoRulesTest::used));
  }

  @Test
  void servicesAndMethodsSayWhatTheyAre() {
    assertThat(ProtoFiles.services())
        .extracting(ServiceDescriptor::getName)
        .allMatch(name -> name.matches(PASCAL) && name.endsWith("Service"));
    assertThat(ProtoFiles.methods())
        .extracting(MethodDescriptor::getName)
        .allMatch(name -> name.matches(PASCAL));
  }

  @Test
  void eachMethodHasMessagesOfItsOwn() {
    Set<Descriptor> used = new HashSet<>();

    assertThat(ProtoFiles.methods())
        .allSatisfy(method -> {
          assertThat(method.getInputType().getName()).isEqualTo(method.getName() + "Request");
          assertThat(method.getOutputType().getName()).isEqualTo(method.getName() + "Response");
          assertThat(used.add(method.getInputType())).isTrue();
          assertThat(used.add(method.getOutputType())).isTrue();
        });
  }

  @Test
  void messagesAndFieldsAreNamedInOneWay() {
    assertThat(ProtoFiles.messages())
        .isNotEmpty()
        .allSatisfy(message -> assertThat(message.getName()).matches(PASCAL))
        .allSatisfy(message ->
            assertThat(message.getRealOneofs()).allMatch(oneof -> oneof.getName().matches(SNAKE)))
        .flatExtracting(Descriptor::getFields)
        .allMatch(field -> !field.isRequired())
        .extracting(FieldDescriptor::getName)
        .allMatch(name -> name.matches(SNAKE));
  }

  @Test
  void valuesOfEnumsAreNamedByTheirEnum() {
    assertThat(ProtoFiles.enums())
        .isNotEmpty()
        .allSatisfy(type -> {
          String prefix = prefix(type);
          assertThat(type.getName()).matches(PASCAL);
          assertThat(type.toProto().getOptions().getAllowAlias()).isFalse();
          assertThat(type.toProto().getValue(0).getNumber()).isZero();
          assertThat(type.getValues())
              .extracting(EnumValueDescriptor::getName)
              .allMatch(name -> name.matches(UPPER) && name.startsWith(prefix));
          assertThat(type.findValueByNumber(0).getName()).isEqualTo(prefix + "UNSPECIFIED");
        });
  }

  private static String prefix(EnumDescriptor type) {
    return type.getName().replaceAll("(?<=.)([A-Z])", "_$1").toUpperCase(Locale.ROOT) + "_";
  }

  @Test
  void everythingHasAComment() throws IOException {
    for (FileDescriptor file : ProtoFiles.ALL) {
      List<String> lines = Files.readAllLines(Path.of("proto", file.getName()));
      for (int i = 1; i < lines.size(); i++) {
        if (lines.get(i).strip().matches(DECLARED)) {
          assertThat(lines.get(i - 1).strip())
              .as("above %s:%d %s", file.getName(), i + 1, lines.get(i).strip())
              .startsWith("// ");
        }
      }
    }
  }
}
