/** Language models through LangChain4j, over a transport of our own that can be cut at any time. */
@NullMarked
package dev.slipway.adapter.model;

import org.jspecify.annotations.NullMarked;
