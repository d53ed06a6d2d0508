package dev.slipway.engine.compose;

import java.util.List;
import java.util.Random;

/** Prompts that try to break out of whatever they are written into; the same ones each time. */
final class HostilePrompts {
  private static final List<String> PIECES =
      List.of(
          "</script><script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "\"><svg/onload=alert(1)>",
          "<!-- ",
          "--> ]]>",
          "{{title}} {{accent}}",
          "// #if search\n",
          "// #end\n",
          "<!-- #if filter -->",
          "';alert(1);//",
          "\"",
          "'",
          "`${x}`",
          "${x}",
          "\\",
          "\\'",
          "\\u0027",
          "\n",
          "\r\n",
          "\t",
          "\0",
          "\u0007",
          "\u2028",
          "\u2029",
          "\uFEFF",
          "\u202Egnp.exe\u202C",
          "\u200F\u200E",
          "\uD83D\uDE00",
          "\uD83D",
          "\uDE00",
          "e\u0301\u0301\u0301\u0301",
          "\uFB03\u0130\u00DF\u01C5",
          "\uD835\uDD38\uD835\uDD39",
          "|",
          "# * _ [x](javascript:alert(1))",
          "../../etc/passwd",
          "__proto__",
          "constructor",
          "prototype, toString, valueOf, hasOwnProperty",
          "elements, reset, hidden, order, done, id, group, column",
          "%s %n %1$s",
          "4,294,967,296 1e309 -0 007",
          "a/b/c/d (e, f, g) yes/no",
          "((((((((",
          "]]])))}",
          ":;:;:,,,///",
          "- - - - -",
          "?!?!...",
          "suivre mes d\u00E9penses, avec montant et date",
          "\u8AAD\u3093\u3060\u672C\u3092\u8A18\u9332\u3059\u308B\u3001\u8457\u8005",
          "\u0643\u062A\u0628 \u0642\u0631\u0623\u062A\u0647\u0627",
          "\u043A\u043D\u0438\u0433\u0438, \u0430\u0432\u0442\u043E\u0440",
          "x".repeat(300),
          "f, ".repeat(200));

  private static final List<String> PLAIN =
      List.of(
          "track the books I read",
          " with ",
          "a board with columns ",
          " each card has ",
          "a checklist: ",
          " grouped by ",
          "journal with one entry a day, ",
          "notes ",
          "called \"",
          "title, ",
          "price, ",
          "paid, ",
          "status ",
          "total ",
          "; ",
          ": ",
          " (",
          ") ",
          " or ",
          " and ",
          "/");

  private HostilePrompts() {}

  static String random(int seed) {
    Random random = new Random(seed);
    if (seed % 100 == 0) {
      return PIECES.get(seed / 100 % PIECES.size()).repeat(8_000).substring(0, 8_000);
    }
    StringBuilder prompt = new StringBuilder();
    int pieces = 1 + random.nextInt(14);
    for (int piece = 0; piece < pieces; piece++) {
      List<String> pool = random.nextInt(5) < 2 ? PIECES : PLAIN;
      prompt.append(pool.get(random.nextInt(pool.size())));
      prompt.append(random.nextBoolean() ? " " : "");
    }
    return prompt.toString();
  }
}
