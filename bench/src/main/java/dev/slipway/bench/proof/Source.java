package dev.slipway.bench.proof;

import java.io.IOException;
import java.sql.SQLException;

/** Something that gives answers for as long as it is asked. */
sealed interface Source permits Ask, Statements {
  /** Asks for some seconds, by so many at once; fails where an answer is wrong. */
  Load run(int connections, int seconds) throws IOException, InterruptedException, SQLException;
}
