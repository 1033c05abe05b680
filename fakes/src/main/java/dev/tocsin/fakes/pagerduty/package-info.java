/** PagerDuty's Events API v2 (developer.pagerduty.com, "Events API v2") and the older generic events endpoint. */
@NullMarked
package dev.tocsin.fakes.pagerduty;

import org.jspecify.annotations.NullMarked;
