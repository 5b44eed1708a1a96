package dev.todochatbot.chatbot.development;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import dev.todochatbot.chatbot.fake.FakeTodoService;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class UnderstandingPageTest {
    private final UnderstandingPage page =
            new UnderstandingPage(Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneOffset.UTC));

    @Test
    void aSentenceIsTracedWithTokensJudgeReadingsAndChoice() {
        assertThat(
                page.page("complete the boiler check", "en", "Boiler check\n\nBuy milk"),
                allOf(
                        containsString("tokens   complete · the · boiler · check"),
                        containsString("judge    "),
                        containsString("complete"),
                        containsString("choice   act: ")));
    }

    @Test
    void whatIsTypedStaysText() {
        assertThat(
                page.page("\"><script>alert(1)</script>", "en", "</textarea>"),
                allOf(not(containsString("<script>")), not(containsString("</textarea></textarea>"))));
    }

    @Test
    void thereIsNoSuchPageOutsideOfDevMode() {
        given().get("/dev/understanding").then().statusCode(404);
        assertEquals(
                "dev",
                UnderstandingPage.class.getAnnotation(IfBuildProfile.class).value());
    }
}
