package dev.todochatbot.web.page;

import dev.todochatbot.web.edge.Visitor;

/**
 * Where the browser finds one of the two apps.
 *
 * @param configured a URL, or a bare port for the same host as the visitor's
 */
record AppAddress(String configured) {

    String seenBy(Visitor visitor) {
        return configured.chars().allMatch(Character::isDigit)
                ? visitor.scheme() + "://" + visitor.hostname() + ":" + configured
                : configured;
    }
}
