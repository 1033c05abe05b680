package dev.tocsin.notifier.domain.attempt;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import org.jspecify.annotations.Nullable;

/** What came back from a request over HTTP. */
public sealed interface HttpResult {

    /**
     * An answer, whatever it says.
     *
     * @param retryAfter the header of that name
     * @param body its beginning
     */
    record Answered(int status, @Nullable String retryAfter, String body) implements HttpResult {

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** None, or not in time. The provider may have taken the request all the same. */
    record Unanswered(DeliveryFailure failure, String detail) implements HttpResult {}
}
