package dev.slipway.server.settings;

import dev.slipway.adapter.model.ModelProtocol;
import dev.slipway.core.model.ModelId;
import dev.slipway.core.model.ModelLimits;
import dev.slipway.core.model.ModelPrice;
import java.net.URI;
import java.util.Optional;

/**
 * What is set of one language model.
 *
 * @param id which model
 * @param protocol how its server speaks
 * @param address the base address of its server
 * @param key what the server knows us by; empty for servers that ask for nothing
 * @param missing why it cannot be asked, where it cannot
 * @param limits how much and how long an answer may be
 * @param wholeFiles whether it always writes whole files, and never edits
 * @param images whether it takes pictures
 * @param price what it costs
 * @param dayMicros the most that is spent on it in a day, in millionths; 0 for no limit
 * @param generationMicros the most that one generation costs, in millionths; 0 for no limit
 * @param concurrent the most calls at once to its provider
 */
public record ModelSetting(
    ModelId id,
    ModelProtocol protocol,
    URI address,
    Optional<Secret> key,
    Optional<String> missing,
    ModelLimits limits,
    boolean wholeFiles,
    boolean images,
    ModelPrice price,
    long dayMicros,
    long generationMicros,
    int concurrent) {}
