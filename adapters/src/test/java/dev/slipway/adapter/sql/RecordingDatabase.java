package dev.slipway.adapter.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Passes everything on, and remembers each statement with the arguments of its last run. */
final class RecordingDatabase implements Database {
  private final Database database;
  private final Map<String, List<Object>> statements = new TreeMap<>();

  RecordingDatabase(Database database) {
    this.database = database;
  }

  /** Every statement that ran. */
  Map<String, List<Object>> statements() {
    return statements;
  }

  @Override
  public <T> T read(Duration limit, Work<T> work) {
    return database.read(limit, session -> work.run(recording(session)));
  }

  @Override
  public <T> T write(Work<T> work) {
    return database.write(session -> work.run(recording(session)));
  }

  private Session recording(Session session) {
    Connection connection =
        proxy(
            Connection.class,
            session.connection(),
            (method, arguments, result) ->
                result instanceof PreparedStatement statement
                    ? recording((String) arguments[0], statement)
                    : result);
    return new Session(connection, session.dialect(), false);
  }

  private PreparedStatement recording(String sql, PreparedStatement statement) {
    List<Object> bound = new ArrayList<>();
    statements.put(sql, bound);
    return proxy(
        PreparedStatement.class,
        statement,
        (method, arguments, result) -> {
          if (method.getName().equals("setObject")) {
            bound.add(arguments[1]);
          }
          return result;
        });
  }

  private interface Watch {
    @Nullable Object after(Method method, Object[] arguments, @Nullable Object result);
  }

  private static <T> T proxy(Class<T> type, T target, Watch watch) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              try {
                Object result = method.invoke(target, arguments);
                return watch.after(method, arguments, result);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            }));
  }

  @Override
  public Dialect dialect() {
    return database.dialect();
  }

  @Override
  public StorageStatus status() {
    return database.status();
  }

  @Override
  public Map<String, Double> figures() {
    return database.figures();
  }

  @Override
  public void close() {
    database.close();
  }
}
