import { createTestDatabase, type TestDatabase } from './createTestDatabase.ts'

/** Lends a database of its own to `use` and drops it afterwards. */
export const withDatabase = async <T>(use: (database: TestDatabase) => Promise<T>): Promise<T> => {
  const database = await createTestDatabase()
  try {
    return await use(database)
  } finally {
    await database.drop()
  }
}
