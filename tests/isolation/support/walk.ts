import type { Actor } from './actors.ts'
import { givenAway, type Marks } from './marks.ts'
import type { Cell } from './rest.ts'
import type { Reply, Send } from './send.ts'

export type Fault = string

export type Walked = {
  readonly faults: readonly Fault[]
  readonly cells: number
  readonly statuses: ReadonlyMap<number, number>
}

type Way = {
  readonly send: Send
  readonly marks: Marks
  readonly cells: readonly Cell[]
  /** Told of every answer; for tests of the walk itself. */
  readonly heard?: (cell: Cell, reply: Reply) => void
}

/** What GraphQL says of a document that it does not even try: whoever sent it has seen nothing. */
const blind =
  /Syntax Error[^"]*|Cannot query field[^"]*|Unknown argument[^"]*|got invalid value[^"]{0,200}|asks for too much[^"]*/

const AT_ONCE = 6

/** Tries everything as one actor. What was given away is told, what was changed is for the ledger. */
export const walk = async (actor: Actor, { send, marks, cells, heard }: Way): Promise<Walked> => {
  const faults: Fault[] = []
  const statuses = new Map<number, number>()
  const forbidden = marks[actor.clearance]
  const left = cells.filter((cell) => !(actor.brief && cell.detail))
  const queue = left.values()
  const visit = async (cell: Cell): Promise<void> => {
    const own = await headersFor(actor, cell)
    const ask = { ...cell, headers: { ...own, ...cell.headers } }
    const reply = await send(ask)
    heard?.(cell, reply)
    statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1)
    const at = `${actor.name}: ${cell.route} (${cell.method} ${cell.path}) answered ${reply.status}`
    // What a shopper's cart token opens is the visitor's own; of others' the marks must tell.
    const given = givenAway(forbidden, ask, reply)
    if (given.length > 0) {
      faults.push(
        `${at} and gave away ${given.slice(0, 4).join(', ')}\n    ${excerpt(reply.text, given[0] ?? '')}`,
      )
    }
    if (cell.foreign && actor.clearance === 'nothing' && countedIn(reply) > 0)
      faults.push(`${at} and counted ${countedIn(reply)} of A`)
    // Payload's own routes fail like this where a collection has no versions or no verification.
    if (reply.status >= 500 && cell.route.startsWith('operation '))
      faults.push(`${at}: ${reply.text.split('\n\n')[1]?.slice(0, 300) ?? ''}`)
    if (blind.test(reply.text)) faults.push(`${at}: ${blind.exec(reply.text)?.[0]}`)
    if (reply.status === 429) faults.push(`${at}: the walk is held up and sees nothing`)
  }
  const worker = async () => {
    for (const cell of queue) await visit(cell)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return { faults, cells: left.length, statuses }
}

const headersFor = async (actor: Actor, cell: Cell): Promise<Readonly<Record<string, string>>> =>
  cell.endsSession && actor.renew && actor.headers['authorization']
    ? { ...actor.headers, authorization: `JWT ${await actor.renew()}` }
    : actor.headers

const countedIn = ({ status, json }: Reply): number => {
  if (status >= 400) return 0
  const { totalDocs, docs } = json
  return Math.max(
    typeof totalDocs === 'number' ? totalDocs : 0,
    Array.isArray(docs) ? docs.length : 0,
  )
}

const excerpt = (text: string, mark: string): string => {
  const at = text.indexOf(mark)
  return text.slice(Math.max(0, at - 120), at + 120).replace(/\s+/g, ' ')
}
