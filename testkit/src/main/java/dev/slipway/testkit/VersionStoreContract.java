package dev.slipway.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.event.Event;
import dev.slipway.core.event.EventType;
import dev.slipway.core.generation.Claim;
import dev.slipway.core.generation.Generation;
import dev.slipway.core.generation.GenerationStatus;
import dev.slipway.core.json.Json;
import dev.slipway.core.version.ContentHash;
import dev.slipway.core.version.FileEntry;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.NewVersion;
import dev.slipway.core.version.Publication;
import dev.slipway.core.version.Version;
import dev.slipway.core.version.VersionCause;
import dev.slipway.core.version.VersionEvent;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store of versions does. */
public abstract class VersionStoreContract extends StorageContract {
  private static final Instant T0 = Samples.START;

  private Publication publish(App app, int base, FileTree tree) {
    return storage().versions().publish(Samples.version(app.id(), base, tree, null, T0));
  }

  private Version published(Publication publication) {
    assertThat(publication).isInstanceOf(Publication.Published.class);
    return ((Publication.Published) publication).version();
  }

  @Test
  void knowsNothingOfAnAbsentVersion() {
    App app = submitted("app", "x", T0);
    assertThat(storage().versions().find(app.id(), 1)).isEmpty();
    assertThat(storage().versions().tree(app.id(), 1)).isEmpty();
    assertThat(storage().versions().entries(app.id(), 1)).isEmpty();
    assertThat(storage().versions().history(app.id(), Integer.MAX_VALUE, 9)).isEmpty();
    assertThat(storage().versions().content(app.id(), 1, new FilePath("a"))).isEmpty();
    assertThat(publish(Samples.app("gone", "x", T0), 0, FileTree.EMPTY))
        .isEqualTo(new Publication.AppGone());
  }

  @Test
  void keepsFilesOfEveryKindInTheOrderOfTheirPaths() {
    App app = submitted("app", "x", T0);
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    FileTree tree =
        Samples.tree("b/ä.txt", "text")
            .with(new FilePath("empty"), new byte[0])
            .with(new FilePath("noise.bin"), noise)
            .with(new FilePath("zeros"), new byte[1_000_000])
            .with(new FilePath("😀"), Samples.bytes("text"))
            .with(new FilePath("\uFF21"), Samples.bytes("wide"));
    Version version = published(publish(app, 0, tree));
    assertThat(version.files()).isEqualTo(6);
    assertThat(version.bytes()).isEqualTo(tree.bytes());
    assertThat(storage().versions().find(app.id(), 1)).contains(version);
    List<FileEntry> entries = storage().versions().entries(app.id(), 1);
    assertThat(entries).extracting(FileEntry::path).isEqualTo(List.copyOf(tree.files().keySet()));
    FileTree stored = storage().versions().tree(app.id(), 1).orElseThrow();
    assertThat(stored.files().keySet()).isEqualTo(tree.files().keySet());
    for (FileEntry entry : entries) {
      byte[] content = tree.find(entry.path()).orElseThrow();
      assertThat(entry.hash()).isEqualTo(ContentHash.of(content));
      assertThat(entry.size()).isEqualTo(content.length);
      assertThat(stored.find(entry.path()).orElseThrow()).isEqualTo(content);
      assertThat(storage().versions().content(app.id(), 1, entry.path()).orElseThrow())
          .isEqualTo(content);
    }
  }

  @Test
  void keepsATreeWithoutFiles() {
    App app = submitted("app", "x", T0);
    published(publish(app, 0, FileTree.EMPTY));
    assertThat(storage().versions().tree(app.id(), 1)).contains(FileTree.EMPTY);
  }

  @Test
  void leavesOldVersionsAsTheyWereAndGivesThemNewestFirst() {
    App app = submitted("app", "x", T0);
    for (int base = 0; base < 5; base++) {
      assertThat(published(publish(app, base, Samples.tree("a", "v" + base))).number())
          .isEqualTo(base + 1);
    }
    assertThat(storage().versions().content(app.id(), 2, new FilePath("a")).orElseThrow())
        .isEqualTo(Samples.bytes("v1"));
    assertThat(storage().versions().history(app.id(), Integer.MAX_VALUE, 2))
        .extracting(Version::number)
        .containsExactly(5, 4);
    assertThat(storage().versions().history(app.id(), 4, 9))
        .extracting(Version::number)
        .containsExactly(3, 2, 1);
  }

  @Test
  void namesAVersionAndChangesNothingElse() {
    App app = submitted("app", "x", T0);
    App other = running("other", T0);
    Version first = published(publish(app, 0, Samples.tree("a", "first")));
    Version second = published(publish(app, 1, Samples.tree("a", "second")));
    App before = storage().apps().find(app.id()).orElseThrow();
    long events = storage().events().last(app.id());
    assertThat(first.name()).isNull();

    Version named = storage().versions().rename(app.id(), 1, "Größe \"1\" 🚀").orElseThrow();

    assertThat(named)
        .isEqualTo(
            new Version(
                first.app(),
                1,
                first.cause(),
                first.title(),
                "Größe \"1\" 🚀",
                first.files(),
                first.bytes(),
                first.createdAt()));
    assertThat(storage().versions().find(app.id(), 1)).contains(named);
    assertThat(storage().versions().history(app.id(), Integer.MAX_VALUE, 9))
        .containsExactly(second, named);
    assertThat(storage().versions().find(other.id(), 1).orElseThrow().name()).isNull();
    assertThat(storage().versions().content(app.id(), 1, new FilePath("a")).orElseThrow())
        .isEqualTo(Samples.bytes("first"));
    assertThat(storage().apps().find(app.id())).contains(before);
    assertThat(storage().events().last(app.id())).isEqualTo(events);

    assertThat(storage().versions().rename(app.id(), 1, null)).contains(first);
    assertThat(storage().versions().find(app.id(), 1)).contains(first);
  }

  @Test
  void namesNoVersionThatIsNotThere() {
    App app = running("app", T0);
    assertThat(storage().versions().rename(app.id(), 2, "name")).isEmpty();
    assertThat(storage().versions().rename(app.id(), 0, "name")).isEmpty();
    assertThat(storage().versions().rename(Samples.app("gone", "x", T0).id(), 1, null)).isEmpty();
    assertThat(storage().versions().find(app.id(), 1).orElseThrow().name()).isNull();
  }

  @Test
  void keepsOneOfManyNamesAsAWhole() {
    App app = running("app", T0);
    List<String> names =
        together(
            8,
            number ->
                () ->
                    storage()
                        .versions()
                        .rename(app.id(), 1, "name " + number)
                        .map(Version::name)
                        .orElse("none"));
    assertThat(names).doesNotHaveDuplicates().doesNotContain("none");
    assertThat(names).contains(storage().versions().find(app.id(), 1).orElseThrow().name());
  }

  @Test
  void refusesAMovedBaseAndWritesNothing() {
    App app = submitted("app", "x", T0);
    published(publish(app, 0, Samples.tree("a", "first")));
    App before = storage().apps().find(app.id()).orElseThrow();
    long events = storage().events().last(app.id());
    for (int base : new int[] {0, 2}) {
      assertThat(publish(app, base, Samples.tree("a", "second")))
          .isEqualTo(new Publication.BaseMoved(1));
    }
    assertThat(storage().apps().find(app.id())).contains(before);
    assertThat(storage().events().last(app.id())).isEqualTo(events);
    assertThat(storage().versions().find(app.id(), 2)).isEmpty();
  }

  @Test
  void makesAllOfAPublicationVisibleTogether() {
    App app = submitted("app", "x", T0);
    Claim claim = claimed(T0);
    NewVersion news =
        new NewVersion(
            app.id(),
            0,
            VersionCause.SUGGESTION,
            "Größe \"1\" 🚀",
            Samples.tree("a", "b"),
            "described",
            new Json("{\"k\":1}"),
            "named",
            claim.lease(),
            List.of(Samples.message("bye")),
            T0.plusSeconds(3));
    Version version = published(storage().versions().publish(news));
    App after = storage().apps().find(app.id()).orElseThrow();
    assertThat(after.status()).isEqualTo(AppStatus.RUNNING);
    assertThat(after.version()).isEqualTo(1);
    assertThat(after.name()).isEqualTo("named");
    assertThat(after.description()).isEqualTo("described");
    assertThat(after.metadata()).isEqualTo(new Json("{\"k\":1}"));
    assertThat(after.updatedAt()).isEqualTo(T0.plusSeconds(3));
    Generation generation =
        storage().generations().find(app.id(), claim.generation().id()).orElseThrow();
    assertThat(generation.status()).isEqualTo(GenerationStatus.DONE);
    assertThat(generation.version()).isEqualTo(1);
    List<Event> events = storage().events().read(app.id(), 0, 9);
    assertThat(events).extracting(Event::sequence).containsExactly(1L, 2L);
    assertThat(events)
        .extracting(Event::type)
        .containsExactly(EventType.VERSION, EventType.MESSAGE);
    assertThat(events.getFirst().data()).isEqualTo(VersionEvent.of(version).data());
    assertThat(storage().generations().renew(claim.lease(), LEASE, T0)).isFalse();
  }

  @Test
  void leavesWhatAVersionDoesNotName() {
    App app = submitted("app", "x", T0);
    NewVersion first =
        new NewVersion(
            app.id(),
            0,
            VersionCause.PROMPT,
            "t",
            FileTree.EMPTY,
            "described",
            new Json("{\"k\":1}"),
            "named",
            null,
            List.of(),
            T0);
    published(storage().versions().publish(first));
    published(publish(app, 1, Samples.tree("a", "b")));
    App after = storage().apps().find(app.id()).orElseThrow();
    assertThat(after.name()).isEqualTo("named");
    assertThat(after.description()).isEqualTo("described");
    assertThat(after.metadata()).isEqualTo(new Json("{\"k\":1}"));
  }

  @Test
  void refusesALostLeaseAndWritesNothing() {
    App app = submitted("app", "x", T0);
    Claim old = claimed(T0);
    claimed(T0.plus(LEASE).plusSeconds(1));
    NewVersion late = Samples.version(app.id(), 0, Samples.tree("a", "b"), old.lease(), T0);
    assertThat(storage().versions().publish(late)).isEqualTo(new Publication.LeaseLost());
    assertThat(storage().versions().find(app.id(), 1)).isEmpty();
    assertThat(storage().apps().find(app.id()).orElseThrow().version()).isZero();
    assertThat(storage().events().last(app.id())).isZero();
  }

  @Test
  void leavesAStoppedAppStopped() {
    App app = running("app", T0);
    storage().apps().changeStatus(app.id(), AppStatus.STOPPED, T0);
    published(publish(app, 1, Samples.tree("a", "b")));
    assertThat(storage().apps().find(app.id()).orElseThrow().status()).isEqualTo(AppStatus.STOPPED);
  }

  @Test
  void makesAFailedAppRun() {
    App app = submitted("app", "x", T0);
    storage().generations().finish(claimed(T0).lease(), "broken", null, List.of(), T0);
    published(publish(app, 0, Samples.tree("a", "b")));
    App after = storage().apps().find(app.id()).orElseThrow();
    assertThat(after.status()).isEqualTo(AppStatus.RUNNING);
    assertThat(after.failure()).isNull();
  }

  @Test
  void createsAnAppWithItsFirstVersion() {
    App app = Samples.app("copy", "x", T0);
    Version version =
        storage()
            .versions()
            .create(app, Samples.version(app.id(), 0, Samples.tree("a", "b"), null, T0));
    assertThat(version.number()).isEqualTo(1);
    App stored = storage().apps().find(app.id()).orElseThrow();
    assertThat(stored.status()).isEqualTo(AppStatus.RUNNING);
    assertThat(stored.version()).isEqualTo(1);
    assertThat(storage().events().read(app.id(), 0, 9))
        .extracting(Event::type)
        .containsExactly(EventType.VERSION);
    assertThat(storage().generations().history(app.id(), 9)).isEmpty();
  }

  @Test
  void publishesOneOfManyAtOnce() {
    App app = submitted("app", "x", T0);
    List<Publication> all =
        together(8, number -> () -> publish(app, 0, Samples.tree("a", "v" + number)));
    assertThat(all).filteredOn(Publication.Published.class::isInstance).hasSize(1);
    assertThat(all).filteredOn(new Publication.BaseMoved(1)::equals).hasSize(7);
  }

  @Test
  void keepsSharedContentsWhileAppsComeAndGo() {
    App kept = running("kept", T0);
    FileTree shared = Samples.tree("a", "kept").with(new FilePath("b"), Samples.bytes("shared"));
    together(
        8,
        number ->
            () -> {
              for (int turn = 0; turn < 15; turn++) {
                App app = Samples.app("app", "x", T0);
                storage().versions().create(app, Samples.version(app.id(), 0, shared, null, T0));
                storage().apps().delete(app.id());
              }
              return true;
            });
    assertThat(storage().versions().content(kept.id(), 1, new FilePath("index.html")).orElseThrow())
        .isEqualTo(Samples.bytes("kept"));

    assertThat(storage().apps().count(null)).isEqualTo(1);
  }
}
