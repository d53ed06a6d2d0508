/** Language models for tests: a scripted server on real sockets, a fake that counts, a contract. */
@NullMarked
package dev.slipway.testkit.model;

import org.jspecify.annotations.NullMarked;
