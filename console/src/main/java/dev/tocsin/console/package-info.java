/**
 * The shared look of the web pages, and who may see them. A service's page needs three things:
 *
 * <ol>
 *   <li>a Qute template that includes the frame: {@code {#include console/page title="Incidents" nav="incidents"}};
 *   <li>{@link dev.tocsin.console.SignedIn} on its JAX-RS resource, which asks for a session and, for anything but a
 *       read, for the hidden field that {@code {#csrf /}} writes into a form;
 *   <li>{@link dev.tocsin.console.Session} where it must know who acts.
 * </ol>
 *
 * <p>Endpoints for programs use {@link dev.tocsin.console.ApiAccess}, or {@link dev.tocsin.console.LoopbackTrust} itself.
 * Several services in one JVM share one copy of all this. More, with examples: {@code docs/console.md}.
 */
@NullMarked
package dev.tocsin.console;

import org.jspecify.annotations.NullMarked;
