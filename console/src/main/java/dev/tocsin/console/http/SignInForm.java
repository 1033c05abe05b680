package dev.tocsin.console.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The sign-in page. */
@CheckedTemplate(basePath = "console")
final class SignInForm {

    private SignInForm() {}

    /**
     * @param next where to go afterwards; may be empty
     * @param state what the page says
     */
    static native TemplateInstance signIn(String next, State state);

    /** What led to the page. */
    enum State {
        FRESH,
        WRONG_TOKEN,
        TOO_MANY_ATTEMPTS,
        NO_TOKEN_CONFIGURED,
        SIGNED_IN;

        public boolean takesToken() {
            return this == FRESH || this == WRONG_TOKEN || this == TOO_MANY_ATTEMPTS;
        }
    }
}
