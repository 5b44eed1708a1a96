package dev.todochatbot.chatbot.engine.builtin;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Spanish, as people of several regions and ages type it on a phone. */
class SpokenSpanishTest {

    private static final Household HOME = new Household(
            "es-ES",
            List.of(
                    "Pagar el alquiler",
                    "Limpiar las ventanas",
                    "Comprar pan",
                    "Comprar mantequilla",
                    "Llamar al dentista",
                    "Entregar el informe",
                    "Llamar a mamá",
                    "Hacer la declaración"),
            "Compras",
            "Trabajo",
            "salud");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tengo que lavar el coche | add_task {"title":"lavar el coche"}
            recordame mañana a las nueve y media sacar la basura | add_task {"title":"sacar la basura","due":"mañana a las nueve y media"}
            ¿Puedes apuntar "Comprar regalo para la abuela" en mi lista, por favor? | add_task {"title":"Comprar regalo para la abuela"}
            agendá turno con el veterinario para el jueves a las 4 de la tarde | add_task {"title":"turno con el veterinario","due":"para el jueves a las 4 de la tarde"}
            regar las plantas cada dos dias | add_task {"title":"regar las plantas","recurrence":"cada dos dias"}
            ponme escanear los recibos en la lista de trabajo | add_task {"title":"escanear los recibos","list":"Trabajo"}
            Nueva tarea: cambiar las llantas el 3 de diciembre a las 14:00 | add_task {"title":"cambiar las llantas","due":"el 3 de diciembre a las 14:00"}
            anota para el finde ordenar el garaje | add_task {"title":"ordenar el garaje","due":"para el finde"}
            urgente cancelar el seguro antes de fin de mes | add_task {"title":"cancelar el seguro","due":"antes de fin de mes","priority":"high"}
            que no se me olvide llamar a don Ramiro pasado mañana | add_task {"title":"llamar a don Ramiro","due":"pasado mañana"}
            agrega huevos y harina a la lista de compras | add_task {"title":"huevos","list":"Compras"} + add_task {"title":"harina","list":"Compras"}
            sacar cita con el oculista | add_task {"title":"sacar cita con el oculista"}
            acuérdame dentro de tres horas de sacar la ropa de la lavadora | add_task {"title":"sacar la ropa de la lavadora","due":"dentro de tres horas"}
            oye ponme una tarea de preparar la presentacion pa el proximo jueves a las diez | add_task {"title":"preparar la presentacion","due":"pa el proximo jueves a las diez"}
            ¿Podría usted anotarme que debo devolverle la llamada a la señora López? | add_task {"title":"devolverle la llamada a la señora López"}
            añade cortar el cesped #jardin !low | add_task {"title":"cortar el cesped","priority":"low","tags":["jardin"]}
            el primero de cada mes pagar la luz | add_task {"title":"pagar la luz","recurrence":"el primero de cada mes"}
            mete comprar pilas en la lista de la compra | add_task {"title":"comprar pilas","list":"Compras"}
            comprar leche, llevar las camisas a la tintorería y llamar al abuelo, agrégalas todas a la lista | add_task {"title":"comprar leche"} + add_task {"title":"llevar las camisas a la tintorería"} + add_task {"title":"llamar al abuelo"}
            marca limpiar las ventanas como hecho y borra lo del pan | complete_task {"task":"id-2"} + delete_task {"task":"id-3"}
            agrega arreglar la bici y pasa el informe al lunes | add_task {"title":"arreglar la bici"} + update_task {"task":"id-6","due":"lunes"}
            ya limpié las ventanas | complete_task {"task":"id-2"}
            el alquiler ya está pagado | complete_task {"task":"id-1"}
            listo el informe, ya lo entregue | complete_task {"task":"id-6"}
            la 3 y la 4 ya están | complete_task {"task":"id-3"} + complete_task {"task":"id-4"}
            acabo de llamar al dentista | complete_task {"task":"id-5"}
            tachame la mantequilla | complete_task {"task":"id-4"}
            dale por hecha la de limpiar las ventanas | complete_task {"task":"id-2"}
            informe listo | complete_task {"task":"id-6"}
            pasa el dentista para el miércoles | update_task {"task":"id-5","due":"el miércoles"}
            llamar a mama mejor a las 7 de la tarde | update_task {"task":"id-7","due":"2026-11-22T19:00"}
            aplaza el alquiler una semana | update_task {"task":"id-1","due":"1 week after 2026-11-27"}
            movéme lo de las ventanas al domingo | update_task {"task":"id-2","due":"domingo"}
            ¿puedes dejar el informe para mañana por la mañana? | update_task {"task":"id-6","due":"mañana por la mañana"}
            quítale la fecha a pagar el alquiler | update_task {"task":"id-1","due":null}
            mové llamar al dentista para pasado mañana | update_task {"task":"id-5","due":"pasado mañana"}
            puedes poner las ventanas para el sábado que viene | update_task {"task":"id-2","due":"el sábado que viene"}
            ya no hace falta el pan | delete_task {"task":"id-3"}
            elimina todo lo vencido | delete_task {"task":"id-5"}
            quita la número 7 | delete_task {"task":"id-7"}
            Elimine por favor lo del dentista de mi lista | delete_task {"task":"id-5"}
            borra la número dos | delete_task {"task":"id-2"}
            llamar al dentista ahora es urgente | update_task {"task":"id-5","priority":"high"}
            bajale la prioridad al informe | update_task {"task":"id-6","priority":"medium"}
            cambia el nombre de limpiar las ventanas a limpiar todas las ventanas | update_task {"task":"id-2","title":"limpiar todas las ventanas"}
            entregar el informe tres días después | update_task {"task":"id-6","due":"2026-11-24"}
            """)
    void whatIsSaidIsDone(String message, String calls) {
        assertEquals(calls, HOME.calls(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            que tengo pa hoy | list_tasks {"status":"open","due":"hoy","limit":200}
            ¿qué me queda por hacer esta semana? | list_tasks {"status":"open","due":"esta semana","limit":200}
            muestrame lo atrasado | list_tasks {"status":"open","due":"overdue","limit":200}
            dime las tareas de la lista Trabajo | list_tasks {"status":"open","list":"Trabajo","limit":200}
            tareas con la etiqueta salud | list_tasks {"status":"open","tag":"salud","limit":200}
            a ver mis pendientes | list_tasks {"status":"open","limit":200}
            tengo algo mañana? | list_tasks {"status":"open","due":"mañana","limit":200}
            qué cosas ya terminé | get_activity {}
            cuándo vence el alquiler | list_tasks {"status":"open","limit":200}
            cómo viene mi día | list_tasks {"status":"open","limit":200}
            qué hay para el finde | list_tasks {"status":"open","due":"el finde","limit":200}
            muéstrame todo | list_tasks {"status":"open","limit":200}
            """)
    void aQuestionLooksUpWhatItAsksFor(String message, String lookups) {
        assertEquals(lookups, HOME.lookups(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            enséñame la lista de compras | la segunda ya está | complete_task {"task":"id-4"}
            cuando tengo que llamar a mamá? | ya lo hice | complete_task {"task":"id-7"}
            qué está vencido? | pásalo al lunes que viene | update_task {"task":"id-5","due":"lunes que viene"}
            comprar mantequilla hecho | uy me equivoqué, deshazlo | undo_last_turn {}
            agrega comprar lampara | deshacer | undo_last_turn {}
            mueve el alquiler al 30 de noviembre | no, vuelve atrás | undo_last_turn {}
            tacha comprar pan | espera, deshacé eso | undo_last_turn {}
            informe hecho | fue sin querer | undo_last_turn {}
            pasa las ventanas al lunes | cancela el último cambio | undo_last_turn {}
            completa comprar | la primera | complete_task {"task":"id-3"}
            mueve comprar al lunes | la mantequilla | update_task {"due":"lunes","task":"id-4"}
            """)
    void anAnswerGoesOnFromTheTurnBefore(String first, String then, String calls) {
        Chat chat = HOME.chat();
        chat.say(first);

        assertEquals(calls, String.join(" + ", chat.say(then).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            anoche dormí fatal
            cuánto mide la torre eiffel
            pon un poco de cumbia
            mi hermana se casa en junio
            cuanto es 12 por 17
            cuánto cuesta un vuelo a Lima
            hoy hubo mucho trabajo en la oficina
            quién ganó ayer
            tengo que decirte que la comida estuvo rica
            el sábado llovió todo el día
            """)
    void whatIsAboutOtherThingsChangesNothing(String message) {
        assertTrue(HOME.chat().say(message).changesNothing());
        assertTrue(HOME.chat("en-US").say(message).changesNothing());
    }
}
