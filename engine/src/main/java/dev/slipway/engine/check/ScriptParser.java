package dev.slipway.engine.check;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptableObject;

/**
 * Parses scripts with Acorn, which runs in an interpreter that counts its steps. Scripts are only
 * parsed and never run.
 */
final class ScriptParser {
  private static final String ACORN = "/META-INF/resources/webjars/acorn/8.15.0/dist/acorn.js";
  private static final int LONGEST = 512 * 1_024;
  private static final int STEPS_EACH = 20_000;
  private static final long MOST_STEPS = 4_000_000_000L;
  private static final int DEEPEST = 5_000;

  private final ReentrantLock turn = new ReentrantLock();
  private final Steps steps = new Steps();
  private @Nullable Function parse;
  private @Nullable ScriptableObject scope;

  /** Parses a script as a module, or else as a script of the old kind. */
  ParsedScript parse(String source) {
    if (source.length() > LONGEST) {
      return new ParsedScript.Unknown();
    }
    // One at a time: the interpreter's own objects are not made for more.
    turn.lock();
    try (Context context = steps.enterContext()) {
      ParsedScript module = parse(context, source, true);
      ParsedScript script =
          module instanceof ParsedScript.Broken ? parse(context, source, false) : module;
      return script instanceof ParsedScript.Broken ? module : script;
    } finally {
      turn.unlock();
    }
  }

  private ParsedScript parse(Context context, String source, boolean module) {
    steps.left = MOST_STEPS;
    try {
      Function function = function(context);
      ScriptableObject global = Objects.requireNonNull(scope);
      Object result =
          function.call(context, global, global, new Object[] {source, Boolean.valueOf(module)});
      return result(String.valueOf(result), source);
    } catch (RhinoException | OutOfSteps | StackOverflowError beyond) {
      return new ParsedScript.Unknown();
    }
  }

  private static ParsedScript result(String text, String source) {
    List<String> lines = text.lines().toList();
    if (lines.getFirst().startsWith("broken")) {
      String[] fields = lines.getFirst().split("\t", 3);
      return new ParsedScript.Broken(Integer.parseInt(fields[1]), fields[2]);
    }
    TextPlaces places = new TextPlaces(source);
    List<Reference> imports = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t");
      int start = Integer.parseInt(fields[0]);
      int end = Integer.parseInt(fields[1]);
      imports.add(
          new Reference(
              source.substring(start, end), start, end, places.line(start), Reference.Type.IMPORT));
    }
    return new ParsedScript.Fine(lines.getFirst().equals("module"), imports);
  }

  private Function function(Context context) {
    if (parse == null) {
      scope = context.initSafeStandardObjects();
      context.evaluateString(scope, resource(ACORN), "acorn.js", 1, null);
      Object glue = context.evaluateString(scope, resource("parse.js"), "parse.js", 1, null);
      parse = (Function) glue;
    }
    return parse;
  }

  private static String resource(String name) {
    try (InputStream stream = ScriptParser.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw SlipwayException.of(FailureCode.INTERNAL, "The class path lacks " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw SlipwayException.caused(
          FailureCode.INTERNAL, "The class path holds a broken " + name, unreadable);
    }
  }

  /** Ends work that takes more steps than any script of an app needs. */
  private static final class OutOfSteps extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static final class Steps extends ContextFactory {
    private long left;

    @Override
    protected Context makeContext() {
      Context context = super.makeContext();
      context.setInterpretedMode(true);
      context.setLanguageVersion(Context.VERSION_ES6);
      context.setInstructionObserverThreshold(STEPS_EACH);
      context.setMaximumInterpreterStackDepth(DEEPEST);
      return context;
    }

    @Override
    protected void observeInstructionCount(Context context, int count) {
      left -= count;
      if (left < 0) {
        throw new OutOfSteps();
      }
    }
  }
}
