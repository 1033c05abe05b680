/**
 * Sessions as values: who signed in, until when, sealed with a key so that nobody can write one. The server stores
 * nothing, and every process of the installation can read a session that another one issued.
 */
@NullMarked
package dev.tocsin.console.session;

import org.jspecify.annotations.NullMarked;
