package dev.slipway.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.model.ModelClient;
import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.core.model.ModelImage;
import dev.slipway.core.model.ModelLimits;
import dev.slipway.core.model.ModelListener;
import dev.slipway.core.model.ModelMessage;
import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.ModelOutcome.Answered;
import dev.slipway.core.model.ModelOutcome.Failed;
import dev.slipway.core.model.ModelOutcome.Finish;
import dev.slipway.core.model.ModelRequest;
import dev.slipway.core.model.ModelRole;
import dev.slipway.core.model.TokenUse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What every client of a provider does, against the scripted server that speaks like it. */
public abstract class ModelClientContract {
  /** What clients are opened with; looked for wherever a key must not be. */
  protected static final String KEY = "sk-\"odd\"/key+with=signs&and \\ more";

  private static final Duration SHORT = Duration.ofMillis(150);
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final String[] PIECES = {
    "<file path=\"a.js\">\n", "const é = \"\\u0041\";", " // 🚀 \t", "\r\n</file>", "data: [DONE]"
  };

  private ScriptedModelServer server;

  /** A client of the provider at an address, with {@link #KEY}. */
  protected abstract ModelClient open(URI address);

  /** How the provider speaks. */
  protected abstract ModelWire wire();

  @BeforeEach
  void startServer() {
    server = ScriptedModelServer.start();
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  private static ModelLimits limits(
      int characters, Duration first, Duration silence, Duration all) {
    return new ModelLimits(1_000, characters, first, silence, all);
  }

  private static ModelRequest request(ModelLimits limits) {
    return new ModelRequest(
        List.of(
            ModelMessage.system("You write apps."),
            ModelMessage.user("first prompt"),
            ModelMessage.assistant("first answer"),
            ModelMessage.user("second prompt")),
        limits);
  }

  private static ModelRequest patient() {
    return request(limits(100_000, LONG, LONG, LONG));
  }

  private ModelOutcome ask(ModelRequest request, ModelListener listener) {
    return open(server.address()).stream(request, listener);
  }

  private Failed failed(ModelScript script, ModelRequest request) {
    server.next(script);
    ModelOutcome outcome = ask(request, new HeardAnswer());
    assertThat(outcome).isInstanceOf(Failed.class);
    return (Failed) outcome;
  }

  private ModelFailureKind kind(ModelScript script) {
    return failed(script, patient()).failure().kind();
  }

  @Test
  void aWholeAnswerIsHeardInOrderAndItsTokensAreCountedOnce() {
    server.next(ModelScript.answer(wire(), PIECES));
    HeardAnswer heard = new HeardAnswer();
    assertThat(ask(patient(), heard))
        .isEqualTo(new Answered(Finish.STOP, new TokenUse(11, 7, true)));
    assertThat(heard.text()).isEqualTo(String.join("", PIECES));
  }

  @Test
  void whereTheBytesAreCutMakesNoDifference() {
    for (int most : new int[] {1, 2, 3, 7, 64}) {
      server.next(ModelScript.answer(wire(), PIECES).inPartsOf(most));
      HeardAnswer heard = new HeardAnswer();
      assertThat(ask(patient(), heard))
          .isEqualTo(new Answered(Finish.STOP, new TokenUse(11, 7, true)));
      assertThat(heard.text()).isEqualTo(String.join("", PIECES));
    }
  }

  @Test
  void anAnswerIsHeardWhileItIsWritten() throws InterruptedException {
    CountDownLatch firstHeard = new CountDownLatch(1);
    List<String> events = wire().answer(List.of("one", "two"), "stop", 11, 7);
    ModelScript script = ModelScript.begin(wire(), "zero").await(firstHeard);
    for (String event : events) {
      script = script.send(event);
    }
    server.next(script.cut());
    HeardAnswer heard = new HeardAnswer();
    ModelListener listener =
        piece -> {
          heard.text(piece);
          firstHeard.countDown();
        };
    assertThat(ask(patient(), listener)).isInstanceOf(Answered.class);
    assertThat(heard.text()).isEqualTo("zeroonetwo");
  }

  @Test
  void anAnswerThatUsedAllItsTokensSaysSo() {
    server.next(ModelScript.answerEnding(wire(), "length", "half a"));
    assertThat(ask(patient(), new HeardAnswer()))
        .isEqualTo(new Answered(Finish.LENGTH, new TokenUse(11, 7, true)));
  }

  @Test
  void aStreamThatIsCutAnywhereIsNoAnswerUnlessAllOfItWasHeard() {
    ModelScript whole = ModelScript.answer(wire(), "one ", "two ", "three");
    int failures = 0;
    for (int kept = 0; kept < whole.length(); kept += 5) {
      server.next(whole.cutAfter(kept));
      HeardAnswer heard = new HeardAnswer();
      switch (ask(patient(), heard)) {
        case Answered _ -> assertThat(heard.text()).isEqualTo("one two three");
        case Failed(_, TokenUse use, boolean began) -> {
          failures++;
          assertThat("one two three").startsWith(heard.text());
          assertThat(began).isEqualTo(!heard.text().isEmpty());
          assertThat(use.measured()).isEqualTo(use.equals(TokenUse.NONE));
        }
      }
    }
    assertThat(failures).isGreaterThan(30);
  }

  @Test
  void anAnswerWithoutAnEndIsBroken() {
    assertThat(kind(ModelScript.begin(wire(), "one", "two").cut()))
        .isEqualTo(ModelFailureKind.BROKEN_STREAM);
    assertThat(kind(ModelScript.open(wire()).cut())).isEqualTo(ModelFailureKind.BROKEN_STREAM);
  }

  @Test
  void aTornConnectionIsNoAnswer() {
    CountDownLatch heard = new CountDownLatch(1);
    server.next(ModelScript.begin(wire(), "one").await(heard).reset());
    ModelOutcome outcome = ask(patient(), piece -> heard.countDown());
    assertThat(outcome).isInstanceOf(Failed.class);
    assertThat(((Failed) outcome).failure().kind()).isEqualTo(ModelFailureKind.BROKEN_STREAM);
    assertThat(((Failed) outcome).began()).isTrue();
  }

  @Test
  void garbageInAStreamIsNotSkipped() {
    for (String garbage : List.of("{\"choices\":[{", "\u0000\u0001", "}}}}", "[1,2")) {
      String event = wire() == ModelWire.OLLAMA ? garbage + "\n" : "data: " + garbage + "\n\n";
      String named = wire() == ModelWire.ANTHROPIC ? "event: content_block_delta\n" + event : event;
      ModelScript script = ModelScript.begin(wire(), "one").send(named);
      for (String rest : wire().answer(List.of("two"), "stop", 11, 7)) {
        script = script.send(rest);
      }
      assertThat(kind(script.cut())).as(garbage).isEqualTo(ModelFailureKind.BROKEN_STREAM);
    }
  }

  @Test
  void textThatIsNoUtf8IsGarbage() {
    assertThat(
            kind(
                ModelScript.begin(wire(), "one")
                    .send(new byte[] {'d', 'a', 't', 'a', ':', (byte) 0xff, '\n', '\n'})
                    .cut()))
        .isEqualTo(ModelFailureKind.BROKEN_STREAM);
  }

  @Test
  void anErrorInTheMiddleOfAStreamIsAFailure() {
    ModelScript script =
        ModelScript.begin(wire(), "one").send(wire().error("overloaded_error", "too much: " + KEY));
    for (String rest : wire().answer(List.of("two"), "stop", 11, 7)) {
      script = script.send(rest);
    }
    Failed failed = failed(script.cut(), patient());
    assertThat(failed.failure().kind()).isEqualTo(ModelFailureKind.OVERLOADED);
    assertThat(failed.failure().message()).doesNotContain(KEY).doesNotContain("too much");
    assertThat(failed.began()).isTrue();
  }

  @Test
  void refusalsAreToldApart() {
    String long400 = "{\"error\":{\"message\":\"maximum context length is 8192 tokens\"}}";
    assertThat(kind(ModelScript.status(401, "{}"))).isEqualTo(ModelFailureKind.UNAUTHORISED);
    assertThat(kind(ModelScript.status(403, "{}"))).isEqualTo(ModelFailureKind.UNAUTHORISED);
    assertThat(kind(ModelScript.status(400, "{}"))).isEqualTo(ModelFailureKind.REFUSED);
    assertThat(kind(ModelScript.status(404, "{}"))).isEqualTo(ModelFailureKind.REFUSED);
    assertThat(kind(ModelScript.status(422, "{}"))).isEqualTo(ModelFailureKind.REFUSED);
    assertThat(kind(ModelScript.status(400, long400))).isEqualTo(ModelFailureKind.CONTEXT_TOO_LONG);
    assertThat(kind(ModelScript.status(429, "{}"))).isEqualTo(ModelFailureKind.RATE_LIMITED);
    assertThat(kind(ModelScript.status(500, "{}"))).isEqualTo(ModelFailureKind.OVERLOADED);
    assertThat(kind(ModelScript.status(503, "<html>"))).isEqualTo(ModelFailureKind.OVERLOADED);
    assertThat(kind(ModelScript.status(529, ""))).isEqualTo(ModelFailureKind.OVERLOADED);
    assertThat(server.requests()).as("asked once each, by nobody again").isEqualTo(10);
  }

  @Test
  void aRefusalUsesNoTokens() {
    assertThat(failed(ModelScript.status(500, "{}"), patient()).use()).isEqualTo(TokenUse.NONE);
  }

  @Test
  void keysGoNowhereElseByARedirect() throws IOException {
    try (ScriptedModelServer elsewhere = ScriptedModelServer.start()) {
      assertThat(kind(ModelScript.status(307, "", "location: " + elsewhere.address())))
          .isEqualTo(ModelFailureKind.REFUSED);
      assertThat(elsewhere.requests()).isZero();
    }
  }

  @Test
  void theTimeToWaitIsTold() {
    assertThat(
            failed(ModelScript.status(429, "{}", "Retry-After: 7"), patient())
                .failure()
                .retryAfter())
        .contains(Duration.ofSeconds(7));
    assertThat(
            failed(
                    ModelScript.status(
                        503,
                        "{}",
                        "Date: Sat, 28 Nov 2026 10:00:00 GMT",
                        "Retry-After: Sat, 28 Nov 2026 10:00:40 GMT"),
                    patient())
                .failure()
                .retryAfter())
        .contains(Duration.ofSeconds(40));
    assertThat(
            failed(ModelScript.status(429, "{}", "Retry-After: soon"), patient())
                .failure()
                .retryAfter())
        .isEmpty();
  }

  @Test
  void nobodyThereIsUnreachable() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    ModelOutcome outcome =
        open(URI.create("http://127.0.0.1:" + port)).stream(patient(), new HeardAnswer());
    assertThat(outcome).isInstanceOf(Failed.class);
    assertThat(((Failed) outcome).failure().kind()).isEqualTo(ModelFailureKind.UNREACHABLE);
    assertThat(kind(ModelScript.silent().reset())).isEqualTo(ModelFailureKind.UNREACHABLE);
  }

  @Test
  void aModelThatNeverBeginsIsLeft() throws InterruptedException {
    ModelRequest request = request(limits(1_000, SHORT, LONG, LONG));
    for (ModelScript script :
        List.of(ModelScript.silent().hang(), ModelScript.open(wire()).hang(), pings("", true))) {
      Failed failed = failed(script, request);
      assertThat(failed.failure().kind()).isEqualTo(ModelFailureKind.FIRST_TOKEN_LATE);
      assertThat(failed.began()).isFalse();
      assertThat(server.taken().clientCloses()).isTrue();
    }
  }

  @Test
  void aModelThatFallsSilentIsLeft() throws InterruptedException {
    ModelRequest request = request(limits(1_000, LONG, SHORT, LONG));
    for (ModelScript script :
        List.of(ModelScript.begin(wire(), "one").hang(), pings("one", false))) {
      Failed failed = failed(script, request);
      assertThat(failed.failure().kind()).isEqualTo(ModelFailureKind.SILENT);
      assertThat(failed.began()).isTrue();
      assertThat(server.taken().clientCloses()).isTrue();
    }
  }

  /** A server that only shows that it is alive. */
  private ModelScript pings(String piece, boolean fromTheStart) {
    ModelScript begun = fromTheStart ? ModelScript.open(wire()) : ModelScript.begin(wire(), piece);
    return begun.flood(wire() == ModelWire.OLLAMA ? "\n" : ": still here\n\n");
  }

  @Test
  void aModelThatIsNeverDoneIsLeft() throws InterruptedException {
    ModelRequest request = request(limits(Integer.MAX_VALUE, LONG, LONG, SHORT));
    Failed failed =
        failed(
            ModelScript.begin(wire(), "on").flood(wire().partial(List.of("on")).getLast()),
            request);
    assertThat(failed.failure().kind()).isEqualTo(ModelFailureKind.TOO_SLOW);
    assertThat(server.taken().clientCloses()).isTrue();
  }

  @Test
  void aModelThatWritesWithoutEndIsCutOff() throws InterruptedException {
    server.next(
        ModelScript.begin(wire(), "0123456789")
            .flood(wire().partial(List.of("0123456789")).getLast()));
    HeardAnswer heard = new HeardAnswer();
    ModelOutcome outcome = ask(request(limits(995, LONG, LONG, LONG)), heard);
    assertThat(outcome).isInstanceOf(Failed.class);
    assertThat(((Failed) outcome).failure().kind()).isEqualTo(ModelFailureKind.TOO_LONG);
    assertThat(heard.text()).hasSize(990);
    assertThat(server.taken().clientCloses()).isTrue();
  }

  @Test
  void eventsThatSayNothingAreNotKeptWithoutEnd() throws InterruptedException {
    ModelRequest request = request(limits(1_000, LONG, LONG, LONG));
    Failed failed = failed(ModelScript.open(wire()).flood(wire().noise()), request);
    assertThat(failed.failure().kind()).isEqualTo(ModelFailureKind.BROKEN_STREAM);
    assertThat(server.taken().clientCloses()).isTrue();
  }

  @Test
  void aLineWithoutEndIsNotKept() throws InterruptedException {
    assertThat(kind(ModelScript.open(wire()).flood("data: xxxxxxxxxxxxxxxxxxxxxxxxxx")))
        .isEqualTo(ModelFailureKind.BROKEN_STREAM);
    assertThat(server.taken().clientCloses()).isTrue();
  }

  /** Often, since the answer's head may be anywhere on its way. */
  @RepeatedTest(20)
  void anInterruptClosesTheConnectionWhereverTheCallIs() throws Exception {
    CountDownLatch heard = new CountDownLatch(1);
    for (ModelScript script :
        List.of(
            ModelScript.silent().hang(),
            ModelScript.open(wire()).hang(),
            ModelScript.begin(wire(), "one").hang())) {
      server.next(script);
      AtomicBoolean stillInterrupted = new AtomicBoolean();
      CompletableFuture<ModelOutcome> ended = new CompletableFuture<>();
      Thread caller =
          Thread.ofVirtual()
              .start(() -> {
                ended.complete(ask(patient(), piece -> heard.countDown()));
                stillInterrupted.set(Thread.currentThread().isInterrupted());
              });
      ModelExchange exchange = server.taken();
      caller.interrupt();
      assertThat(ended.get()).isInstanceOf(Failed.class);
      assertThat(((Failed) ended.get()).failure().kind()).isEqualTo(ModelFailureKind.CANCELLED);
      assertThat(exchange.clientCloses()).isTrue();
      caller.join();
      assertThat(stillInterrupted).isTrue();
    }
  }

  @Test
  void aCallerThatIsInterruptedAlreadyAsksNothing() {
    Thread.currentThread().interrupt();
    try {
      assertThat(ask(patient(), new HeardAnswer())).isInstanceOf(Failed.class);
      assertThat(server.requests()).isZero();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void aListenerThatThrowsEndsTheCall() throws InterruptedException {
    server.next(ModelScript.begin(wire(), "one", "two").hang());
    HeardAnswer heard = new HeardAnswer();
    IllegalStateException enough = new IllegalStateException("enough");
    assertThatThrownBy(() ->
            ask(
                patient(),
                piece -> {
                  heard.text(piece);
                  throw enough;
                }))
        .isSameAs(enough);
    assertThat(heard.pieces()).containsExactly("one");
    assertThat(server.taken().clientCloses()).isTrue();
  }

  @Test
  void theKeyIsInOneHeaderAndNowhereElse() throws InterruptedException {
    server.next(ModelScript.answer(wire(), "fine"));
    ask(patient(), new HeardAnswer());
    ModelExchange exchange = server.taken();
    assertThat(exchange.headers().values().stream().filter(value -> value.contains(KEY)))
        .hasSize(1);
    assertThat(exchange.target()).doesNotContain("key").doesNotContain("sk-");
    assertThat(exchange.body()).doesNotContain("sk-");
  }

  @Test
  void anEchoOfTheKeyIsNotPassedOn() {
    Failed failed =
        failed(
            ModelScript.status(
                401,
                "{\"error\":{\"message\":\"bad key " + KEY.replace("\"", "\\\"") + "\"}}",
                "x-key: " + KEY),
            patient());
    assertThat(failed.toString()).doesNotContain("sk-").doesNotContain("bad key");
  }

  @Test
  void allThatIsAskedIsSent() throws InterruptedException {
    server.next(ModelScript.answer(wire(), "fine"));
    ModelMessage picture =
        new ModelMessage(
            ModelRole.USER, "third", List.of(new ModelImage("image/png", new byte[] {1, 2, 3})));
    ModelRequest plain = patient();
    ask(
        new ModelRequest(
            List.of(
                plain.messages().get(0), plain.messages().get(1), plain.messages().get(2), picture),
            plain.limits()),
        new HeardAnswer());
    assertThat(server.taken().body())
        .contains("You write apps.", "first prompt", "first answer", "third", "AQID", "1000");
  }
}
