package dev.todochatbot.understanding.filling;

import java.util.List;
import java.util.Set;

import dev.todochatbot.understanding.request.Target;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ItemsTest {

    private final Items items = new Items(
            Set.of(",", "and"),
            Set.of("call", "print", "rent", "wash", "iron", "buy", "send"),
            Set.of("holen", "bringen"),
            Set.of("to", "the"),
            (message, from, _) -> message.said(from, from + 1).equals("it") ? new Target.It() : Target.title(""));

    private List<String> split(String text, boolean listed) {
        Message message = Said.of(text);
        return items.split(message, 0, message.tokens().size(), listed, 0).stream()
                .map(item -> message.said(item.from(), item.to()))
                .toList();
    }

    @Test
    void thingsToDoAreSeparateWhenEachBeginsWithAVerb() {
        assertEquals(
                List.of("call the florist", "print the menu", "rent chairs"),
                split("call the florist , print the menu and rent chairs", false));
    }

    @Test
    void thingsToDoAreSeparateWhenEachEndsInAVerbWhereTitlesDo() {
        assertEquals(List.of("Milch holen", "Müll bringen"), split("Milch holen and Müll bringen", false));
        assertEquals(List.of("Milch and Müll bringen"), split("Milch and Müll bringen", false));
    }

    @Test
    void twoNounsStayOneThing() {
        assertEquals(List.of("salt and vinegar crisps"), split("salt and vinegar crisps", false));
        assertEquals(List.of("call mum and dad"), split("call mum and dad", false));
    }

    @Test
    void nounsAreSeparateOnAListOrWhenThereAreThree() {
        assertEquals(List.of("milk", "eggs"), split("milk and eggs", true));
        assertEquals(List.of("milk", "eggs", "bread"), split("milk , eggs and bread", false));
    }

    @Test
    void anErrandForSeveralThingsIsOne() {
        assertEquals(List.of("buy milk , eggs and bread"), split("buy milk , eggs and bread", false));
    }

    @Test
    void twoVerbsOfOneThingStayTogether() {
        assertEquals(List.of("wash and iron the shirts"), split("wash and iron the shirts", false));
        assertEquals(List.of("buy a card and send it"), split("buy a card and send it", false));
    }

    @Test
    void eachLineIsAThingOfItsOwnWithoutItsBullet() {
        assertEquals(
                List.of("socks", "two tent pegs", "Pay Anna"), split("- socks\n- two tent pegs\n* Pay Anna", false));
        assertEquals(List.of("buy milk", "eggs"), split("buy milk\n\n  eggs", false));
        assertEquals(List.of("paint, brush", "tape"), split("paint, brush\ntape", false));
    }

    @Test
    void numberedThingsAreThoseBehindTheNumbers() {
        assertEquals(
                List.of("oil the door", "fit 2 bulbs", "sweep"),
                split("1 . oil the door 2 . fit 2 bulbs 3 . sweep", false));
        assertEquals(List.of("read chapter 2 . Then rest"), split("read chapter 2 . Then rest", false));
    }

    @Test
    void aBracketThatWasOpenedIsClosed() {
        Message spaced = Said.of("screws (40mm )");
        var message = new Message("screws (40mm)", spaced.tokens().subList(0, 2), List.of(), spaced.account(), null);

        assertEquals("screws (40mm)", message.said(0, 2));
    }

    @Test
    void quotationsAreNotRead() {
        assertEquals(List.of("milk,eggs,bread"), split("“milk,eggs,bread”", true));
    }
}
