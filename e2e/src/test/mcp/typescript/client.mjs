// The official TypeScript client as a process: calls come in by lines of JSON, and their results go out by lines of JSON.
// client.mjs 1: the SDK of the revisions up to 2025-11-25; client.mjs 2: that of 2026-07-28, which finds out what is spoken.
import { createInterface } from 'node:readline'

const [generation, address, token] = process.argv.slice(2)
const { Client, StreamableHTTPClientTransport } =
  generation === '1'
    ? {
        ...(await import('@modelcontextprotocol/sdk/client/index.js')),
        ...(await import('@modelcontextprotocol/sdk/client/streamableHttp.js')),
      }
    : await import('@modelcontextprotocol/client')

let more = {}
const transport = new StreamableHTTPClientTransport(new URL(address), {
  fetch: (url, init) => {
    const headers = new Headers(init?.headers)
    for (const [name, value] of Object.entries({ Authorization: `Bearer ${token}`, ...more })) headers.set(name, value)
    return fetch(url, { ...init, headers })
  },
})
const client = new Client(
  { name: 'e2e', version: '1' },
  generation === '1' ? {} : { versionNegotiation: { mode: 'auto' } },
)
const say = (line) => console.log(JSON.stringify(line))

await client.connect(transport)
const { tools } = await client.listTools() // from now on it holds results against the schemas of the tools
say({ version: transport.protocolVersion ?? client.getNegotiatedProtocolVersion(), tools: tools.map((tool) => tool.name) })
for await (const line of createInterface({ input: process.stdin })) {
  const { tool, headers, ...call } = JSON.parse(line)
  more = headers
  try {
    say(await client.callTool({ name: tool, arguments: call.arguments }))
  } catch (failure) {
    say({ thrown: String(failure) })
  }
}
await client.close()
