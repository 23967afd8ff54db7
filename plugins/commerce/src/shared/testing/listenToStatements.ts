import type { Payload } from 'payload'

type Client = { query: (...given: unknown[]) => unknown }
type Pool = { on: (event: 'acquire', heard: (client: Client) => void) => void }

/**
 * Listens to everything that goes to the database from now on, where it leaves for it.
 *
 * @returns what answers with all that was sent while `work` ran, by its first words: transaction
 * control too. Nothing else may be at work meanwhile.
 */
export const listenToStatements = ({ db }: Payload) => {
  let sent: string[] = []
  const known = new WeakSet<Client>()
  const { pool } = db as unknown as { pool: Pool }
  pool.on('acquire', (client) => {
    if (known.has(client)) return
    known.add(client)
    const query = client.query.bind(client)
    client.query = (...given) => {
      sent.push(firstWords(given[0]))
      return query(...given)
    }
  })
  return async (work: () => Promise<unknown>): Promise<string[]> => {
    sent = []
    await work()
    return [...sent]
  }
}

const firstWords = (statement: unknown): string => {
  const text = typeof statement === 'string' ? statement : (statement as { text: string }).text
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 60)
}
