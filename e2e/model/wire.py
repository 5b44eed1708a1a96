"""What stands between chatbot-service and the model's server: passes everything on, writes down what it saw, and can be slow."""

import asyncio
import json
import threading
import time


def example(number, title):
    call = {"id": f"call-{number}", "type": "function",
            "function": {"name": "add_task", "arguments": json.dumps({"title": title})}}
    return [{"role": "user", "content": f"Add {title.lower()} to my list."},
            {"role": "assistant", "content": "", "tool_calls": [call]},
            {"role": "tool", "tool_call_id": f"call-{number}", "content": "done"},
            {"role": "assistant", "content": "That is on your list."}]


EXAMPLES = [message for number, title in enumerate(["Eggs", "Paper towels", "Bread"]) for message in example(number, title)]


class Exchange:
    """One request of chatbot-service and its answer."""

    def __init__(self, body):
        self.body = body
        self.began = time.monotonic()
        self.parts = []  # the moment of each event of the stream
        self.answer = b""
        self.over = None  # when its connection was closed, by whomever
        self.hung_up = None  # when chatbot-service closed the connection before the end

    @property
    def usage(self):
        for line in reversed(self.answer.decode(errors="replace").splitlines()):
            if line.startswith("data: {"):
                event = json.loads(line[6:])
                if event.get("usage"):
                    return event["usage"]
        return None


class Wire:
    def __init__(self, upstream):
        self.upstream = upstream
        self.exchanges = []
        self.hold = 0  # seconds before anything of an answer is passed on
        self.refuse = False  # every request is answered 503
        self.most = 100  # tokens of an answer: a model as small as this finds no end
        self.shown = False  # whether the model is shown how tools are called: untaught as it is, it goes on in that manner
        ready = threading.Event()
        threading.Thread(target=lambda: asyncio.run(self._serve(ready)), daemon=True).start()
        ready.wait()

    async def _serve(self, ready):
        server = await asyncio.start_server(self._client, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        async with server:
            await server.serve_forever()

    async def _client(self, reader, writer):
        try:
            head, body = await self._request(reader)
            await self._answer(head, body, reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    @staticmethod
    async def _request(reader):
        lines = (await reader.readuntil(b"\r\n\r\n")).split(b"\r\n")
        fields = {n.strip().lower(): v.strip() for n, _, v in (line.partition(b":") for line in lines[1:])}
        if fields.get(b"transfer-encoding") != b"chunked":
            return lines[0], await reader.readexactly(int(fields.get(b"content-length", 0)))
        body = b""
        while size := int(await reader.readline(), 16):
            body += (await reader.readexactly(size + 2))[:-2]
        await reader.readline()
        return lines[0], body

    async def _answer(self, head, body, reader, writer):
        wish = json.loads(body) if body else {}
        exchange = Exchange(wish)
        self.exchanges.append(exchange)
        if self.refuse:
            writer.write(b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            return await writer.drain()
        if self.shown and wish.get("tools"):
            wish["tools"] = [tool for tool in wish["tools"] if tool["function"]["name"] == "add_task"]
            wish["messages"][1:1] = EXAMPLES
            wish["temperature"] = 0
        if self.most:
            wish["max_tokens"] = self.most
        body = json.dumps(wish).encode() if wish else body
        up_reader, up_writer = await asyncio.open_connection("127.0.0.1", self.upstream)
        up_writer.write(
            head + b"\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nConnection: close\r\n"
            + b"Content-Length: %d\r\n\r\n" % len(body) + body)
        gone = asyncio.ensure_future(reader.read(1))
        try:
            if self.hold:
                await asyncio.wait([gone], timeout=self.hold)
            while not gone.done():
                more = asyncio.ensure_future(up_reader.read(65536))
                await asyncio.wait([more, gone], return_when=asyncio.FIRST_COMPLETED)
                if not more.done() or not more.result():
                    break
                exchange.parts += [time.monotonic()] * more.result().count(b"data: ")
                exchange.answer += more.result()
                writer.write(more.result())
                await writer.drain()
            if gone.done():
                exchange.hung_up = time.monotonic()
        finally:
            exchange.over = time.monotonic()
            gone.cancel()
            up_writer.close()
