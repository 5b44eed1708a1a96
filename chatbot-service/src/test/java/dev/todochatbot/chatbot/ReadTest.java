package dev.todochatbot.chatbot;

import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class ReadTest {
    private final Person ada = new Person();
    private String conversation;
    private String turn;

    @BeforeEach
    void converse() {
        var said = ada.says("hello").extract();
        conversation = said.path("conversationId");
        turn = said.path("turnId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/conversations",
                "/conversations/{conversation}/messages",
                "/turns/{turn}",
                "/approvals",
                "/settings/tools",
                "/engine"
            })
    void aReadIsOneStatement(String path) {
        var address = path.replace("{conversation}", conversation).replace("{turn}", turn);

        var statements = SqlStatements.during(() -> ada.gets(address).statusCode(200));

        assertEquals(1, statements.size(), statements.toString());
    }
}
