package dev.todochatbot.chart;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Passwords and keys: where they come from, and who refers to them. */
class SecretTest {
    private static final Path OWN = Path.of("src/test/resources/values/own-secrets.yaml");

    @Test
    void generatesOneForEachRoleAndTheSigningKeyAndKeepsThem() {
        var secrets = Chart.render().all("Secret");
        assertThat(
                secrets.stream().map(Manifests::name).toList(),
                containsInAnyOrder(
                        "todo-chatbot-postgresql",
                        "todo-chatbot-todo-service-database",
                        "todo-chatbot-chatbot-service-database",
                        "todo-chatbot-signing-key"));
        var policies = secrets.stream()
                .map(s -> s.at("/metadata/annotations")
                        .path("helm.sh/resource-policy")
                        .asText());
        assertThat(policies.toList(), everyItem(matchesRegex("keep")));
    }

    @Test
    void generatesStrongPasswordsAndNoTwoAlike() {
        var manifests = Chart.render();
        var todo = decoded(manifests.one("Secret", "todo-chatbot-todo-service-database"), "password");
        var chatbot = decoded(manifests.one("Secret", "todo-chatbot-chatbot-service-database"), "password");
        assertThat(List.of(todo, chatbot), everyItem(matchesRegex("[A-Za-z0-9]{32}")));
        assertNotEquals(todo, chatbot);
    }

    @Test
    void generatesAnEcdsaKeyForTheSignatures() {
        var key = decoded(Chart.render().one("Secret", "todo-chatbot-signing-key"), "signing-key.pem");
        assertThat(key, startsWith("-----BEGIN EC PRIVATE KEY-----"));
    }

    @Test
    void anUpgradeKeepsWhatWasGeneratedAndRestartsNothing() {
        var installed = Chart.render();
        var upgraded = Chart.upgrade(installed);
        for (var secret : installed.all("Secret")) {
            assertEquals(
                    secret.at("/data"),
                    upgraded.one("Secret", Manifests.name(secret)).at("/data"));
        }
        assertEquals(installed.all("Deployment"), upgraded.all("Deployment"));
        assertEquals(installed.all("StatefulSet"), upgraded.all("StatefulSet"));
    }

    /** As scripts/rotate-signing-key.sh leaves it between its steps. */
    @Test
    void anUpgradeKeepsAKeyThatIsBeingReplacedAndRollsThePodsThatReadIt() {
        var installed = Chart.render();
        var rotating = new Manifests(installed.objects().stream()
                .map(JsonNode::deepCopy)
                .map(JsonNode.class::cast)
                .toList());
        var secret =
                (ObjectNode) rotating.one("Secret", "todo-chatbot-signing-key").at("/data");
        secret.set("signing-key-next.pem", secret.get("signing-key.pem"));
        var upgraded = Chart.upgrade(rotating);
        assertEquals(secret, upgraded.one("Secret", "todo-chatbot-signing-key").at("/data"));
        assertNotEquals(pod(installed, "todo-service"), pod(upgraded, "todo-service"));
        assertEquals(pod(installed, "chatbot-service"), pod(upgraded, "chatbot-service"));
        var volume = pod(upgraded, "todo-service").at("/spec/volumes").toString();
        assertThat("all keys of the Secret are mounted", volume, not(containsString("items")));
    }

    @Test
    void rendersNoneWhenAllAreTheOperators() {
        var manifests = Chart.render(OWN);
        assertThat(manifests.all("Secret").stream().map(Manifests::name).toList(), not(hasItem(containsString(""))));
        assertThat(
                referred(manifests),
                containsInAnyOrder("my-todo-role", "my-chatbot-role", "my-signing-key", "my-model", "my-superuser"));
    }

    @Test
    void everySecretThatIsReferredToIsRenderedOrOptional() {
        var manifests = Chart.render();
        var made = manifests.all("Secret").stream().map(Manifests::name).toList();
        var missing = referred(manifests);
        missing.removeAll(made);
        assertEquals(List.of("todo-chatbot-model"), List.copyOf(missing));
    }

    @Test
    void aChangedModelKeyRollsThePodsThatReadItAndNoOthers() {
        var installed = Chart.render("chatbot-service.model.apiKey=one");
        var upgraded = Chart.upgrade(installed, "chatbot-service.model.apiKey=two");
        assertNotEquals(pod(installed, "chatbot-service"), pod(upgraded, "chatbot-service"));
        assertEquals(pod(installed, "todo-service"), pod(upgraded, "todo-service"));
    }

    @Test
    void withoutAClusterNothingIsGeneratedAndTheSentenceNamesTheValue() {
        var refusal = assertThrows(
                RuntimeException.class, () -> Chart.renderWithoutCluster(Chart.FOLDER.resolve("values.yaml")));
        assertThat(refusal.getMessage(), containsString("Rendered without a cluster"));
        assertThat(refusal.getMessage(), containsString("name it in "));
    }

    @Test
    void withoutAClusterTheOperatorsSecretsAreEnough() {
        assertEquals(Chart.render(OWN), Chart.renderWithoutCluster(OWN));
    }

    @Test
    void generatedSecretsGoWithTheReleaseWhenAskedTo() {
        var gone = Chart.render("global.database.keepOnUninstall=false");
        for (var secret : gone.all("Secret"))
            assertThat(secret.at("/metadata/annotations").has("helm.sh/resource-policy"), is(false));
        var claims = "/spec/persistentVolumeClaimRetentionPolicy/whenDeleted";
        var database = "todo-chatbot-postgresql";
        assertEquals("Delete", gone.one("StatefulSet", database).at(claims).asText());
        assertEquals(
                "Retain", Chart.render().one("StatefulSet", database).at(claims).asText());
    }

    private static JsonNode pod(Manifests manifests, String workload) {
        return manifests.one("Deployment", "todo-chatbot-" + workload).at("/spec/template");
    }

    private static String decoded(JsonNode secret, String key) {
        return new String(
                Base64.getDecoder().decode(secret.at("/data").path(key).asText()), UTF_8);
    }

    private static TreeSet<String> referred(Manifests manifests) {
        var names = new TreeSet<String>();
        for (var pod : manifests.pods()) {
            pod.spec()
                    .findValues("secretKeyRef")
                    .forEach(ref -> names.add(ref.at("/name").asText()));
            pod.spec().findValues("secretName").forEach(name -> names.add(name.asText()));
            pod.spec()
                    .findValues("sources")
                    .forEach(sources -> sources.findValues("secret")
                            .forEach(secret -> names.add(secret.at("/name").asText())));
        }
        return names;
    }
}
