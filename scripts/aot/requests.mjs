// What a person does in the two apps, asked of the two front ends: an AOT cache holds what such requests need.
// Usage: node requests.mjs TODO_URL CHAT_URL ROUNDS
const [todo, chat, rounds] = process.argv.slice(2)
const PATIENCE = 120_000 // milliseconds, on a machine that has other things to do
const person = {email: 'training@example.com', password: 'correct horse battery', timeZone: 'Europe/Berlin'}
let cookie = ''
let keys = 0

async function ask(method, url, body) {
  const response = await fetch(url, {
    method,
    headers: {cookie, origin: new URL(url).origin, 'content-type': 'application/json', 'idempotency-key': `training-${keys++}`},
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE)
  })
  cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text}`)
  return response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
}
const get = (url) => ask('GET', url)

async function loadPage(app) {
  const html = await get(app + '/')
  for (const [, asset] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) await get(app + asset)
  await get(app + '/config.json')
  await get(app + '/session')
}

// The stream stays open until the change that the caller makes has arrived
async function hear(change) {
  const response = await fetch(todo + '/api/v1/events', {headers: {cookie, accept: 'text/event-stream'}, signal: AbortSignal.timeout(PATIENCE)})
  await change()
  let heard = ''
  for await (const chunk of response.body) if (/^event: ?change$/m.test((heard += Buffer.from(chunk)))) return
  throw new Error(`The stream of changes ended: ${heard}`)
}

async function useTasks(round) {
  const tasks = todo + '/api/v1/tasks'
  await ask('POST', tasks + '/quick?preview=true', {text: 'Water the plants every monday 5pm #home !high'})
  const {id, list} = await ask('POST', tasks + '/quick', {text: `Water the plants ${round} tomorrow #home !high`})
  await ask('POST', tasks, {title: 'Pay rent', due: {date: '2030-01-01'}, recurrence: {rule: 'FREQ=MONTHLY'}, subtasks: [{title: 'Ask'}]})
  await ask('PATCH', `${tasks}/${id}`, {notes: 'The ones on the balcony', due: 'friday at noon'})
  await ask('POST', `${tasks}/${id}/complete`)
  await ask('POST', `${tasks}/${id}/reopen`)
  for (const query of ['', '?due=today', '?due=week&sort=due', '?status=done', '?q=plants', `?list=${list.id}`]) await get(tasks + query)
  for (const path of ['summary', 'lists', 'tags', 'activity', 'me', 'trash']) await get(`${todo}/api/v1/${path}`)
  await get(`${tasks}/${id}/history`)
  await ask('DELETE', `${tasks}/${id}`)
}

async function useAssistant(round) {
  const {conversationId} = await ask('POST', chat + '/api/v1/chat', {message: `add a task to call the dentist ${round} tomorrow at 5pm`})
  const messages = `${chat}/api/v1/conversations/${conversationId}/messages`
  for (const message of ['what is due this week?', `complete call the dentist ${round}`, 'undo that']) await ask('POST', messages, {message})
  const turn = await ask('POST', chat + '/api/v1/chat', {conversationId, message: `delete call the dentist ${round}`})
  for (const {id} of turn.pendingActions) await ask('POST', `${chat}/api/v1/approvals/${id}/approve`)
  for (const path of ['conversations', 'engine', 'approvals', 'settings/tools']) await get(`${chat}/api/v1/${path}`)
  await get(messages)
}

await loadPage(todo)
await ask('POST', todo + '/session/registration', person)
await ask('DELETE', todo + '/session')
await ask('POST', todo + '/session', {email: person.email, password: person.password})
await hear(() => ask('POST', todo + '/api/v1/tasks', {title: 'Buy milk'}))
for (let round = 0; round < Number(rounds); round++) {
  await loadPage(todo)
  await loadPage(chat)
  await useTasks(round)
  await useAssistant(round)
}
