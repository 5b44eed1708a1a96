"""Serves a GGUF model on OpenAI's wire: serve.py llama-cpp-python|xllamacpp MODEL PORT CONTEXT [TEMPLATE]."""

import os
import sys
import threading

server, model, port, context, *template = sys.argv[1:]

if server == "llama-cpp-python":
    # Its way to let any model call tools; a tool that must be called is forced by a grammar
    os.execv(sys.executable, [
        sys.executable, "-m", "llama_cpp.server", "--model", model, "--host", "127.0.0.1", "--port", port,
        "--n_ctx", context, "--n_threads", "1", "--chat_format", "chatml-function-calling" if template else "chatml",
    ])

import xllamacpp

params = xllamacpp.CommonParams()
params.model.path = model
params.hostnames = ["127.0.0.1"]
params.port = int(port)
params.n_ctx = int(context)
params.n_parallel = 1
params.use_jinja = True
# More would wait for each other wherever something else has a core
params.cpuparams.n_threads = 1
params.cpuparams_batch.n_threads = 1
if template:
    with open(template[0]) as file:
        params.chat_template = file.read()
running = xllamacpp.Server(params)
threading.Event().wait()
