package dev.todochatbot.web.session;

import io.vertx.core.http.HttpServerRequest;

/**
 * The header in which a page names the account it asks for. All pages of a host share its cookies: without a name, a page
 * that one account left open would act for whoever signed in since. A request without the header is not judged.
 */
public final class ForAccount {

    public static final String HEADER = "For-Account";

    private ForAccount() {}

    /**
     * Whether the request may use this session.
     *
     * @param access the session's access token, unverified: a forged one is refused by the service that gets it
     */
    public static boolean permits(HttpServerRequest request, String access) {
        var named = request.headers().getAll(HEADER);
        if (named.isEmpty()) {
            return true;
        }
        var account = SessionTokens.account(access);
        return account != null && named.stream().allMatch(account::equalsIgnoreCase);
    }
}
