/** Contract suites of the ports, in-memory references that pass them, and fakes that count. */
@NullMarked
package dev.slipway.testkit;

import org.jspecify.annotations.NullMarked;
