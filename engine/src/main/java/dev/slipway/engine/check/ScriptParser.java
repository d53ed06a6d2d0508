package dev.slipway.engine.check;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.version.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final long STEPS_TO_BEGIN = 200_000_000;
  private static final long STEPS_FOR_CHARACTER = 3_000;
  private static final int DEEPEST = 5_000;
  private static final int MOST_KNOWN = 500;

  private final long stepsForCharacter;
  private final ReentrantLock turn = new ReentrantLock();
  private final Steps steps = new Steps();

  /** What was said of scripts lately, since most files of an app stay as they are. */
  private final Map<ContentHash, ParsedScript> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ContentHash, ParsedScript> eldest) {
          return size() > MOST_KNOWN;
        }
      };

  private @Nullable Function parse;
  private @Nullable ScriptableObject scope;

  ScriptParser() {
    this(STEPS_FOR_CHARACTER);
  }

  /** Takes no more steps than these for each character, and some to begin with. */
  ScriptParser(long stepsForCharacter) {
    this.stepsForCharacter = stepsForCharacter;
  }

  /** Parses a script as a module, or else as a script of the old kind. */
  ParsedScript parse(String source) {
    if (source.length() > LONGEST) {
      return new ParsedScript.Unknown();
    }
    // One at a time: the interpreter's own objects are not made for more.
    turn.lock();
    try {
      ContentHash hash = ContentHash.of(source.getBytes(StandardCharsets.UTF_8));
      ParsedScript before = known.get(hash);
      if (before != null) {
        return before;
      }
      ParsedScript parsed = parsed(source);
      known.put(hash, parsed);
      return parsed;
    } finally {
      turn.unlock();
    }
  }

  private ParsedScript parsed(String source) {
    try (Context context = steps.enterContext()) {
      ParsedScript module = parse(context, source, true);
      ParsedScript script =
          module instanceof ParsedScript.Broken ? parse(context, source, false) : module;
      return script instanceof ParsedScript.Broken ? module : script;
    }
  }

  private ParsedScript parse(Context context, String source, boolean module) {
    try {
      Function function = function(context);
      steps.left = stepsForCharacter * (source.length() + 1_000L);
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
      steps.left = STEPS_TO_BEGIN;
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
