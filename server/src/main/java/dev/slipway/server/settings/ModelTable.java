package dev.slipway.server.settings;

import dev.slipway.adapter.model.ModelProtocol;
import dev.slipway.core.model.ModelId;
import dev.slipway.core.model.ModelLimits;
import dev.slipway.core.model.ModelPrice;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Makes one model's settings from its table, if there is one, and the usual variables. */
final class ModelTable {
  private static final List<String> NAMES =
      List.of(
          "name",
          "base_url",
          "protocol",
          "key",
          "key_variable",
          "output_tokens",
          "first_token_seconds",
          "silence_seconds",
          "total_seconds",
          "edits",
          "images",
          "input_price",
          "output_price",
          "day_budget",
          "generation_budget",
          "concurrent");
  private static final double SHORTEST = 0.05;
  private static final double LONGEST = 3_600;
  private static final int USUAL_CONCURRENT = 4;

  private final ModelId id;
  private final Table table;
  private final String where;
  private final Map<String, String> environment;
  private final Optional<Provider> provider;

  private ModelTable(ModelId id, String where, JsonNode node, Map<String, String> environment)
      throws SettingsException {
    this.id = id;
    this.where = where;
    this.table = new Table(where, node);
    this.environment = environment;
    this.provider = Provider.of(id.provider());
  }

  /** The name of the model that a table is for. */
  static ModelId name(String file, int number, JsonNode node) throws SettingsException {
    Table table = new Table("%s, [[models]] number %d".formatted(file, number), node);
    table.allow(NAMES);
    Optional<String> name = table.text("name");
    if (name.isEmpty()) {
      throw table.wrong("name", "must say which model it is, such as \"openai:gpt-5\"");
    }
    try {
      return ModelId.of(name.get());
    } catch (IllegalArgumentException senseless) {
      throw table.wrong("name", "must be a provider and its model, such as \"openai:gpt-5\"");
    }
  }

  static ModelSetting read(ModelId id, String file, JsonNode node, Map<String, String> environment)
      throws SettingsException {
    return new ModelTable(id, file + ", model " + id, node, environment).read();
  }

  private ModelSetting read() throws SettingsException {
    ModelProtocol protocol = protocol();
    Optional<URI> ownAddress = ownAddress(protocol);
    Optional<Secret> key = key();
    ModelPrice price = price();
    return new ModelSetting(
        id,
        protocol,
        ownAddress.orElseGet(() -> URI.create(protocol.usualAddress())),
        key,
        key.isPresent() ? Optional.empty() : missing(protocol, ownAddress.isPresent()),
        limits(),
        wholeFiles(protocol),
        table.flag("images").orElse(protocol != ModelProtocol.OLLAMA && ownAddress.isEmpty()),
        price,
        budget("day_budget", price),
        budget("generation_budget", price),
        table.whole("concurrent", 1, 1_000).orElse(USUAL_CONCURRENT));
  }

  /** Millionths; 0 for no limit. */
  private long budget(String name, ModelPrice price) throws SettingsException {
    long micros = table.money(name).map(ModelTable::micros).orElse(0L);
    if (micros > 0 && price.equals(ModelPrice.FREE)) {
      throw table.wrong(
          name, "needs input_price and output_price, by which it is reckoned; set both");
    }
    return micros;
  }

  private ModelProtocol protocol() throws SettingsException {
    Optional<String> word = table.text("protocol");
    if (word.isEmpty()) {
      return provider.map(Provider::protocol).orElse(ModelProtocol.OPENAI);
    }
    for (ModelProtocol protocol : ModelProtocol.values()) {
      if (protocol.word().equals(word.get())) {
        return protocol;
      }
    }
    throw table.wrong(
        "protocol",
        "must be one of "
            + String.join(
                ", ", Arrays.stream(ModelProtocol.values()).map(ModelProtocol::word).toList()));
  }

  /** Where something other than the provider's own address is set. */
  private Optional<URI> ownAddress(ModelProtocol protocol) throws SettingsException {
    Optional<String> own = table.text("base_url");
    if (own.isPresent()) {
      return Optional.of(address(where + ": base_url", own.get(), protocol));
    }
    String variable = provider.map(Provider::addressVariable).orElse("");
    Optional<String> usual =
        variable.isEmpty() ? Optional.empty() : Keys.variable(environment, variable);
    if (usual.isPresent()) {
      return Optional.of(address(variable, usual.get(), protocol));
    }
    if (provider.isEmpty()) {
      throw table.wrong(
          "base_url",
          "must say where %s is, which is none of %s"
              .formatted(id.provider(), String.join(", ", Provider.words())));
    }
    return Optional.empty();
  }

  private static URI address(String name, String text, ModelProtocol protocol)
      throws SettingsException {
    return protocol == ModelProtocol.OLLAMA
        ? Addresses.ollama(name, text)
        : Addresses.read(name, text);
  }

  private Optional<Secret> key() throws SettingsException {
    Optional<String> key = table.secret("key");
    Optional<String> variable = table.text("key_variable");
    if (key.isPresent() && variable.isPresent()) {
      throw table.wrongSecret("key", "and key_variable cannot both be set; leave one out");
    }
    if (key.isPresent()) {
      if (!Keys.fitsAHeader(key.get())) {
        throw table.wrongSecret("key", "holds a character that no key has; copy it again");
      }
      return key.map(Secret::new);
    }
    if (variable.isPresent()) {
      return Keys.key(environment, variable.get());
    }
    for (String usual : provider.map(Provider::keyVariables).orElse(List.of())) {
      Optional<Secret> found = Keys.key(environment, usual);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Why a model without a key cannot be asked; servers of one's own often need none. */
  private Optional<String> missing(ModelProtocol protocol, boolean ownAddress)
      throws SettingsException {
    Optional<String> variable = table.text("key_variable");
    if (variable.isPresent()) {
      return Optional.of(variable.get() + " is not set.");
    }
    return ownAddress || protocol == ModelProtocol.OLLAMA
        ? Optional.empty()
        : provider.map(each -> String.join(" or ", each.keyVariables()) + " is not set.");
  }

  private ModelLimits limits() throws SettingsException {
    ModelLimits usual = ModelLimits.USUAL;
    int tokens = table.whole("output_tokens", 256, 1_000_000).orElse(usual.outputTokens());
    Duration first =
        table
            .seconds("first_token_seconds", SHORTEST, LONGEST)
            .orElse(provider.map(Provider::firstToken).orElse(usual.firstToken()));
    return new ModelLimits(
        tokens,
        // What a token is at most, and as much again for thinking.
        Math.max(usual.characters(), tokens * 8),
        first,
        table.seconds("silence_seconds", SHORTEST, LONGEST).orElse(usual.silence()),
        table.seconds("total_seconds", SHORTEST, LONGEST).orElse(usual.total()));
  }

  /** Local models are small, and small models spoil edits. */
  private boolean wholeFiles(ModelProtocol protocol) throws SettingsException {
    Optional<String> edits = table.text("edits");
    return switch (edits.orElse(protocol == ModelProtocol.OLLAMA ? "whole" : "blocks")) {
      case "whole" -> true;
      case "blocks" -> false;
      default ->
          throw table.wrong(
              "edits", "must be \"blocks\" (search and replace) or \"whole\" (files)");
    };
  }

  private ModelPrice price() throws SettingsException {
    Optional<BigDecimal> input = table.money("input_price");
    Optional<BigDecimal> output = table.money("output_price");
    if (input.isPresent() != output.isPresent()) {
      throw table.wrong(
          input.isPresent() ? "output_price" : "input_price",
          "must be set where the other price is");
    }
    return input.isPresent()
        ? ModelPrice.perMillion(input.get(), output.orElseThrow())
        : ModelPrice.FREE;
  }

  private static long micros(BigDecimal sum) {
    return sum.movePointRight(6).longValueExact();
  }
}
