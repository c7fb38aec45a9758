package dev.slipway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.bootstrap.DatabaseAccess;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every schema that was ever released leads to the newest one. */
class MigrationsIT {
  static Stream<MigrationVersion> earlierSchemas() {
    List<MigrationVersion> versions = versions();
    return IntStream.range(0, versions.size())
        .mapToObj(i -> i == 0 ? MigrationVersion.EMPTY : versions.get(i - 1));
  }

  @ParameterizedTest(name = "from {0}")
  @MethodSource("earlierSchemas")
  void anEarlierSchemaBecomesTheNewest(MigrationVersion earlier) {
    DatabaseAccess database = TestDatabase.empty("migrations");
    if (!earlier.equals(MigrationVersion.EMPTY)) {
      on(database).target(earlier).load().migrate();
    }

    on(database).load().migrate();

    MigrationInfo newest = on(database).load().info().current();
    assertThat(newest.getVersion()).isEqualTo(versions().getLast());
    assertThat(on(database).load().info().pending()).isEmpty();
  }

  @Test
  void versionsCountWithoutGaps() {
    List<String> numbers = versions().stream().map(MigrationVersion::getVersion).toList();

    assertThat(numbers)
        .isNotEmpty()
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, numbers.size()).mapToObj("%03d"::formatted).toList());
  }

  private static List<MigrationVersion> versions() {
    return Arrays.stream(on(TestDatabase.empty("catalogue")).load().info().all())
        .map(MigrationInfo::getVersion)
        .toList();
  }

  private static FluentConfiguration on(DatabaseAccess database) {
    return Flyway.configure()
        .dataSource(database.jdbcUrl(), database.username(), database.password())
        .locations("classpath:db/migration");
  }
}
