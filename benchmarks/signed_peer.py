"""The FastAPI peer of PEER, with the check of the signature that our service makes: an ES256 access token, whose subject is
the owner in the path. Read by uvicorn; `python signed_peer.py` makes its tables."""

import asyncio
import importlib.util
import os

import jwt
from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel import SQLModel

spec = importlib.util.spec_from_file_location("peer", os.environ["PEER"])
peer = importlib.util.module_from_spec(spec)
spec.loader.exec_module(peer)
engine = create_async_engine(os.environ["PEER_DATABASE"], pool_size=10, max_overflow=10)
peer.Session.configure(bind=engine)
KEYS = {key.key_id: key.key for key in jwt.PyJWKSet.from_json(os.environ["PEER_KEYS"]).keys}


def subject(token: str) -> str:
    key = KEYS[jwt.get_unverified_header(token)["kid"]]
    claims = jwt.decode(token, key, algorithms=["ES256"], audience="todo-chatbot", issuer="todo-chatbot")
    return claims["sub"]


async def app(scope, receive, send):
    """Before everything else, so that it costs the peer as little as it can."""
    if scope["type"] == "http":
        token = dict(scope["headers"]).get(b"authorization", b"")[len("Bearer ") :].decode()
        if scope["path"].split("/")[2] != subject(token):
            raise PermissionError(scope["path"])
    await peer.app(scope, receive, send)


async def tables():
    async with engine.begin() as connection:
        await connection.run_sync(SQLModel.metadata.create_all)


if __name__ == "__main__":
    asyncio.run(tables())
