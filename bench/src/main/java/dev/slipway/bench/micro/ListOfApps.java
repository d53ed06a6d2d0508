package dev.slipway.bench.micro;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A page of the list of apps, about as long and as varied as a real one. */
final class ListOfApps {
  private static final int ROWS = 20;
  private static final String[] KINDS = {"tracker", "board", "checklist", "timer", "quiz"};
  private static final String[] THINGS = {"books", "plants", "guests", "runs", "recipes", "bills"};

  private ListOfApps() {}

  static ObjectNode page() {
    ObjectNode page = JsonMapper.shared().createObjectNode();
    ArrayNode apps = page.putArray("apps");
    for (int row = 0; row < ROWS; row++) {
      String kind = KINDS[row % KINDS.length];
      String thing = THINGS[row * 7 % THINGS.length];
      String id = id(row);
      apps.addObject()
          .put("id", id)
          .put("name", thing + " " + kind)
          .put("description", "A %s for %s; it searches and sorts.".formatted(kind, thing))
          .put("status", "running")
          .put("previewUrl", "http://" + id + ".localhost:8080/")
          .put("version", 1 + row % 3)
          .put("kind", kind)
          .put("createdAt", "2026-03-04T05:%02d:06.%06dZ".formatted(row, row * 48_611))
          .put("updatedAt", "2026-03-04T05:%02d:07.%06dZ".formatted(row, row * 31_337));
    }
    return page.put("total", 1_000_000).put("nextCursor", id(77) + id(78) + id(79));
  }

  /** As random as a real one, which no coding makes shorter. */
  private static String id(int seed) {
    StringBuilder id = new StringBuilder();
    for (long state = seed * 0x9E3779B97F4A7C15L + 1; id.length() < 26; ) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      id.append("abcdefghijklmnopqrstuvwxyz234567".charAt((int) (state >>> 59)));
    }
    return id.toString();
  }
}
