package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher itself, with a runtime and a jar that only say how they were called. */
class LauncherTest {
  private static final String RUNTIME =
      """
      #!/bin/sh
      for argument; do
        case $argument in
          -XX:AOTCacheOutput=*) : >"${argument#*=}" ;;
          -Dorg.sqlite.lib.path=*) mkdir -p "${argument#*=}" ;;
        esac
        printf '[%s]' "$argument"
      done
      printf ' language=%s\\n' "${LC_CTYPE:-}"
      """;

  @TempDir private Path folder;
  private Path home;
  private Path jar;

  @BeforeEach
  void install() throws IOException {
    home = Files.createDirectory(folder.resolve("a home"));
    Path root = Path.of(System.getProperty("slipway.root", ".."));
    Files.copy(root.resolve("slipway"), home.resolve("slipway"));
    jar = Files.createDirectories(home.resolve("server/target/lib")).resolveSibling("slipway.jar");
    Files.writeString(jar, "");
    Path binaries = Files.createDirectories(folder.resolve("jdk/bin"));
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    for (String name : List.of("java", "javac")) {
      Files.writeString(binaries.resolve(name), RUNTIME);
      assertThat(binaries.resolve(name).toFile().setExecutable(true)).isTrue();
    }
  }

  @Test
  void recordsTheCacheOnceAndHandsEveryArgumentOnAsItIs() throws Exception {
    String first = launch(Map.of(), "new", "a \"b\"  $c *", "--name", "");
    assertThat(first)
        .contains("recording a first start")
        .contains("-XX:AOTCache=" + home.resolve("server/target/slipway.aot"))
        .contains("[-Dorg.sqlite.lib.path=" + home.resolve("server/target/native") + "]")
        .contains("-jar][" + jar + "][new][a \"b\"  $c *][--name][]");
    assertThat(launch(Map.of(), "list")).doesNotContain("recording").contains("-XX:AOTCache=");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(launch(Map.of(), "list")).contains("recording a first start");
  }

  @Test
  void namesALanguageWhereNoneIsSetSoThatPromptsKeepTheirLetters() throws Exception {
    assertThat(launch(Map.of(), "list")).contains("language=C.UTF-8");
    assertThat(launch(Map.of("LC_ALL", "C"), "list")).contains("language=C.UTF-8");
    assertThat(launch(Map.of("LANG", "pt_PT.UTF-8"), "list")).endsWith("language=\n");
  }

  @Test
  void buildsWhenASourceIsNewerThanTheJarAndSaysWhatIsMissingForIt() throws Exception {
    assertThat(launch(Map.of(), "list")).doesNotContain("Maven");
    Path source = Files.createDirectories(home.resolve("core/src/main")).resolve("New.java");
    Files.writeString(source, "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(launch(Map.of("PATH", tools()), "list"))
        .contains("Maven is needed to build")
        .doesNotContain("-jar");
  }

  /** What the launcher itself needs, and no Maven. */
  private String tools() throws IOException {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String name :
        List.of("sh", "readlink", "find", "head", "mkdir", "rm", "flock", "timeout", "sleep")) {
      for (String place : List.of("/usr/bin/", "/bin/")) {
        if (Files.exists(Path.of(place + name)) && !Files.exists(tools.resolve(name))) {
          Files.createSymbolicLink(tools.resolve(name), Path.of(place + name));
        }
      }
    }
    return tools.toString();
  }

  private String launch(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", home + "/slipway"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    String path = System.getenv("PATH");
    builder.environment().clear();
    builder.environment().put("PATH", path);
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
