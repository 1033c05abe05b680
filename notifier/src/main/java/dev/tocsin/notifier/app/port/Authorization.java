package dev.tocsin.notifier.app.port;

import dev.tocsin.notifier.domain.attempt.HttpResult;
import dev.tocsin.policy.receiver.HttpAuth;
import java.util.Optional;
import java.util.function.Function;

/** Shows a provider who we are, which may take a token that is fetched first. */
public interface Authorization {

    /**
     * Makes a request, and makes it once more if the token it was made with is not good any more.
     *
     * @param request takes the value of the header {@code Authorization}, if there is to be one
     * @return what came back; unanswered if there was no token to ask with
     * @throws java.io.UncheckedIOException if a secret's file cannot be read
     */
    HttpResult with(HttpAuth auth, Function<Optional<String>, HttpResult> request);
}
