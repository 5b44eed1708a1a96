"""The official Python client as a process: calls come in by lines of JSON, and their results go out by lines of JSON.

It asks for 2026-07-28 first, and finds out what is spoken.
"""

import asyncio
import json
import sys

import httpx2
from mcp.client.client import Client
from mcp.client.streamable_http import streamable_http_client


def say(line):
    print(json.dumps(line), flush=True)


async def main(address, token):
    async with httpx2.AsyncClient(headers={"Authorization": f"Bearer {token}"}, timeout=30) as http:
        async with Client(streamable_http_client(address, http_client=http), mode="auto") as client:
            tools = (await client.list_tools()).tools
            say({"version": client.session.protocol_version, "tools": [tool.name for tool in tools]})
            while line := await asyncio.to_thread(sys.stdin.readline):
                call = json.loads(line)
                http.headers.update(call["headers"])
                try:
                    result = await client.call_tool(call["tool"], call["arguments"])
                    content = [{"type": part.type, "text": part.text} for part in result.content]
                    structured = result.structured_content
                    say({"isError": result.is_error, "content": content, "structuredContent": structured})
                except Exception as failure:
                    say({"thrown": repr(failure)})
                for name in call["headers"]:
                    del http.headers[name]


asyncio.run(main(*sys.argv[1:]))
