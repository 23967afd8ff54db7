import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../tests/support/index.ts'
import { openShop } from '../shared/testing/openShop.ts'
import { extensionsSql } from './payload/sql/extensions.ts'

let database: TestDatabase
let owner: Client

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  owner = new Client({ connectionString: database.url })
  await owner.connect()
}, 60_000)

afterAll(async () => {
  await owner.end()
  await database.drop()
})

describe('extensions that the search needs', () => {
  it('are asked for by the statements to run, where nobody lets it make them', async () => {
    await owner.query('create role search_plain; set role search_plain')
    const [statement = ''] = extensionsSql
    await expect(owner.query(statement)).rejects.toThrow(
      /create extension unaccent with schema public;[^\n]*permission denied[^]*create extension fuzzystrmatch with schema public;/,
    )
    await owner.query('reset role; drop role search_plain')
  })

  it('are asked to move, where they live elsewhere: the start says so and nothing else', async () => {
    await owner.query('create schema elsewhere; create extension pg_trgm schema elsewhere')
    const starting = openShop(database.url)
    await expect(starting).rejects.toThrow(/^The search of products needs extensions/)
    await expect(starting).rejects.toThrow(/alter extension pg_trgm set schema public;/)
    await expect(starting).rejects.not.toThrow(/unaccent|Failed query/)
  })
})
