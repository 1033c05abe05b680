/** A Microsoft Teams Workflows webhook (learn.microsoft.com/connectors/teams, "When a Teams webhook request is received"). */
@NullMarked
package dev.tocsin.fakes.teams;

import org.jspecify.annotations.NullMarked;
