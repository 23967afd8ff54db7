import type { Payload } from 'payload'

type Client = { readonly processID: number; query: (...given: unknown[]) => unknown }
type Pool = { on: (event: 'acquire', heard: (client: Client) => void) => void }

const DEADLOCK = '40P01'

/**
 * Listens where answers come from the database, since whoever asked tries a deadlock again in silence.
 *
 * @returns what tells the deadlocks since it was asked last, with what everybody was waiting for
 */
export const watchForDeadlocks = ({ db }: Payload): (() => string[]) => {
  let seen: string[] = []
  const asking = new Map<number, string>()
  const known = new WeakSet<Client>()
  const { pool } = db as unknown as { pool: Pool }
  pool.on('acquire', (client) => {
    if (known.has(client)) return
    known.add(client)
    const query = client.query.bind(client)
    client.query = (...given) => {
      const id = client.processID
      asking.set(id, textOf(given[0]))
      const answer = query(...given)
      if (answer instanceof Promise)
        answer.catch((error: { code?: string; detail?: string }) => {
          if (error.code === DEADLOCK) seen.push(storyOf(id, error.detail ?? '', asking))
        })
      return answer
    }
  })
  return () => {
    const told = seen
    seen = []
    return told
  }
}

const storyOf = (own: number, detail: string, asking: ReadonlyMap<number, string>): string => {
  const others = new Set([...detail.matchAll(/process (\d+)/gi)].map(([, id]) => Number(id)))
  const waits = [...new Set([own, ...others])].map((id) => asking.get(id) ?? 'somebody else')
  return `deadlock between: ${waits.join(' AND ')}`
}

const textOf = (statement: unknown): string => {
  const text = typeof statement === 'string' ? statement : (statement as { text: string }).text
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 160)
}
