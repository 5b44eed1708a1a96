"""The product's back ends on free ports, and a person who talks to the assistant."""

import http.client
import json
import os
import socket
import subprocess
import time
import urllib.request
import uuid


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def until(what, asked, seconds=240):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            answer = asked()
            if answer:
                return answer
        except OSError:
            pass
        time.sleep(0.2)
    raise SystemExit(f"{what} within {seconds} s: no.")


def answers(port, path):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as response:
        return response.status == 200


class Product:
    """PostgreSQL, todo-service and chatbot-service."""

    def __init__(self, work):
        self.work = work
        self.children = {}
        self.key = f"{work}/key.pem"
        subprocess.run(["openssl", "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", self.key],
                       check=True, stderr=subprocess.DEVNULL)
        self.start("database", ["-cp", "dev-database/target/dev-database-0.1.0.jar:dev-database/target/lib/*",
                                "dev.todochatbot.devdatabase.Main", f"{work}/postgres", "todo_service:todo",
                                "chatbot_service:chatbot"], {})
        self.database = until("PostgreSQL", self._database_port)
        self.todo = self.service("todo_service", "todo-service", TODOCHATBOT_RATE_LIMITS_LOOPBACK="false")

    def _database_port(self):
        with open(f"{self.work}/database.log") as log:
            return next((line.split()[1] for line in log if line.startswith("ready ")), None)

    def start(self, part, arguments, environment):
        with open(f"{self.work}/{part}.log", "ab") as log:
            self.children[part] = subprocess.Popen(
                [f"{os.environ['JAVA_HOME']}/bin/java", "-Xmx200m", "-XX:+UseSerialGC", *arguments],
                env={**os.environ, **environment}, stdout=log, stderr=log)

    def service(self, part, module, **environment):
        port, management = free_port(), free_port()
        self.start(part, ["-jar", f"{module}/target/quarkus-app/quarkus-run.jar"], {
            "QUARKUS_HTTP_HOST": "127.0.0.1", "QUARKUS_HTTP_PORT": str(port),
            "QUARKUS_MANAGEMENT_HOST": "127.0.0.1", "QUARKUS_MANAGEMENT_PORT": str(management),
            "QUARKUS_LOG_CONSOLE_JSON_ENABLED": "false", "QUARKUS_SHUTDOWN_DELAY": "0S",
            "DATABASE_URL": f"jdbc:postgresql://127.0.0.1:{self.database}/todochatbot",
            "DATABASE_USERNAME": part, "DATABASE_PASSWORD": part, "SIGNING_KEY_FILE": self.key,
            "TODO_SERVICE_URL": f"http://127.0.0.1:{getattr(self, 'todo', port)}", **environment})
        until(part, lambda: answers(port, "/ready"))
        return port

    def assistant(self, model_port, **settings):
        """chatbot-service with this model; a running one is ended."""
        self.end("chatbot_service")
        self.chatbot = self.service(
            "chatbot_service", "chatbot-service", OPENAI_BASE_URL=f"http://127.0.0.1:{model_port}/v1/", OPENAI_API_KEY="none",
            OPENAI_MODEL="gemma-3-270m", **{f"TODOCHATBOT_ENGINE_{name}": value for name, value in settings.items()})

    def end(self, part):
        child = self.children.pop(part, None)
        if child:
            child.terminate()
            child.wait(30)

    def end_all(self):
        for part in list(self.children)[::-1]:
            self.end(part)


class Person:
    def __init__(self, product):
        self.product = product
        self.token = self.call("todo", "POST", "/auth/register", {
            "email": f"{uuid.uuid4()}@example.org", "password": "a long one for now"})["accessToken"]

    def call(self, service, method, path, body=None):
        port = getattr(self.product, service)
        request = urllib.request.Request(
            f"http://127.0.0.1:{port}/api/v1{path}", method=method, data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"})
        if path != "/auth/register":
            request.add_header("Authorization", f"Bearer {self.token}")
        with urllib.request.urlopen(request, timeout=600) as response:
            return json.loads(response.read() or "null")

    def conversation(self):
        return self.call("chatbot", "POST", "/conversations", {})["id"]

    def says(self, conversation, message, heard=lambda event, data: None):
        """Streams a turn. Gives its events, each with the moment it came."""
        connection = http.client.HTTPConnection("127.0.0.1", self.product.chatbot, timeout=600)
        connection.request("POST", f"/api/v1/conversations/{conversation}/messages", json.dumps({"message": message}), {
            "Content-Type": "application/json", "Accept": "text/event-stream", "Authorization": f"Bearer {self.token}"})
        response = connection.getresponse()
        events, kind = [], None
        for line in response:
            text = line.decode().rstrip("\n")
            if text.startswith("event:"):
                kind = text[6:].strip()
            elif text.startswith("data:"):
                data = json.loads(text[5:])
                events.append((kind, data, time.monotonic()))
                heard(kind, data)
                if kind == "done":
                    break
        connection.close()
        return events
