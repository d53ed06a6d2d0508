package dev.slipway.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppSearch;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.testkit.Samples;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index follows the apps, and the check of it would see where it did not. */
class FullTextTest {
  @TempDir private Path folder;
  private SqlStorage storage;

  @BeforeEach
  void open() {
    storage = SqlEngine.SQLITE.open(folder);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void theIndexIsWholeAfterRenamesAndDeletes() {
    changes();
    assertThatCode(() -> FullText.checkIntegrity(storage)).doesNotThrowAnyException();
    assertThat(storage.apps().search(new AppSearch("before", 10, null)).items()).isEmpty();
    assertThat(storage.apps().search(new AppSearch("later", 10, null)).items()).hasSize(1);
  }

  /** Triggers as they are often written, which forget the wrong words or none at all. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM apps_fts WHERE rowid = new.seq;"
            + " INSERT INTO apps_fts(rowid, words) VALUES (new.seq, new.words);",
        "UPDATE apps_fts SET words = new.words WHERE rowid = new.seq;",
        "INSERT INTO apps_fts(apps_fts, rowid, words) VALUES ('delete', new.seq, new.words);"
            + " INSERT INTO apps_fts(rowid, words) VALUES (new.seq, new.words);",
        "INSERT INTO apps_fts(rowid, words) VALUES (new.seq, new.words);"
      })
  void theCheckSeesAWrongTrigger(String body) {
    storage
        .database()
        .write(session -> {
          session.update("DROP TRIGGER apps_words");
          return session.update(
              "CREATE TRIGGER apps_words AFTER UPDATE OF words ON apps BEGIN " + body + " END");
        });
    changes();
    assertThatThrownBy(() -> FullText.checkIntegrity(storage)).isInstanceOf(SlipwayException.class);
  }

  private void changes() {
    for (int number = 0; number < 3; number++) {
      App app = Samples.app("before", "the same", Samples.START);
      storage.generations().submit(Samples.submission(app));
      storage.apps().rename(app.id(), "later", Samples.START);
      if (number > 0) {
        storage.apps().delete(app.id());
      }
    }
  }
}
