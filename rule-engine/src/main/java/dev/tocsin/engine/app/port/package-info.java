/** What the engine needs of the world: a journal, the alerts' stream, policies, a lease, and a reasoner. */
@NullMarked
package dev.tocsin.engine.app.port;

import org.jspecify.annotations.NullMarked;
