import { Client } from 'pg'

/** Runs one statement on the maintenance database: the template must have no guests while it is copied. */
export const admin = async (server: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: `${server}/postgres` })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
