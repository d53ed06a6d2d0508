package dev.slipway.bench.day;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.FeederBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * People who arrive at a constant rate, whether the server keeps up or not, and each make ten
 * requests: they look at the list, page on, search, open apps, and make two of their own. Eight in
 * ten requests read.
 *
 * <p>System properties: {@code day.url}, {@code day.rate} (people a second), {@code day.seconds},
 * and {@code day.words} (what is searched for, separated by commas).
 */
public final class MixedDay extends Simulation {
  private static final int OK = 200;
  private static final int CREATED = 201;

  /** Reads the properties and plans the load. */
  public MixedDay() {
    double rate = Double.parseDouble(System.getProperty("day.rate"));
    Duration length = Duration.ofSeconds(Long.getLong("day.seconds", 20));
    HttpProtocolBuilder protocol =
        http.baseUrl(System.getProperty("day.url"))
            .acceptHeader("application/json")
            .contentTypeHeader("application/json")
            .shareConnections()
            .disableCaching();
    ScenarioBuilder day = scenario("day").feed(words()).exec(person());
    setUp(day.injectOpen(constantUsersPerSec(rate).during(length).randomized()))
        .protocols(protocol);
  }

  private static FeederBuilder<Object> words() {
    List<Map<String, Object>> all =
        Stream.of(System.getProperty("day.words").split(",", -1))
            .map(word -> Map.<String, Object>of("word", word))
            .collect(Collectors.toList());
    return listFeeder(all).random();
  }

  private static ChainBuilder person() {
    return exec(http("list")
            .get("/api/apps")
            .check(
                status().is(OK),
                jsonPath("$.nextCursor").saveAs("cursor"),
                jsonPath("$.apps[3].id").saveAs("one"),
                jsonPath("$.apps[11].id").saveAs("other")))
        .exec(open("one"))
        .exec(create())
        .exec(
            http("next page")
                .get("/api/apps?cursor=#{cursor}")
                .check(status().is(OK), jsonPath("$.apps[5].id").saveAs("third")))
        .exec(open("third"))
        .exec(http("search").get("/api/apps?q=#{word}").check(status().is(OK)))
        .exec(http("list").get("/api/apps").check(status().is(OK)))
        .exec(create())
        .exec(open("other"))
        .exec(http("list").get("/api/apps").check(status().is(OK)));
  }

  private static ChainBuilder open(String which) {
    return exec(http("open").get("/api/apps/#{" + which + "}").check(status().is(OK)));
  }

  private static ChainBuilder create() {
    return exec(
        http("create")
            .post("/api/apps")
            .body(StringBody("{\"prompt\":\"track the #{word} I see, with place and date\"}"))
            .check(status().is(CREATED)));
  }
}
