/** The Helm chart, linted and rendered by Helm itself and read back as Kubernetes would read it; no cluster is needed. */
@NullMarked
package dev.tocsin.e2e.helm;

import org.jspecify.annotations.NullMarked;
