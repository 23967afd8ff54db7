import type { Payload } from 'payload'

import { askAs } from '../tests/support/fixtures/askAs.ts'
import { plainTenant } from '../tests/support/fixtures/plainTenant.ts'
import { fillWords } from './fillWords.ts'
import { median, timed, withApp } from './openApp.ts'

const SIZES = { small: 1_000, large: 100_000 } as const
const ROUNDS = Number(process.env.ROUNDS ?? 15)

/** What shoppers type; the numbered product exists in both shops. */
const asked: readonly (readonly [string, string, Record<string, unknown>])[] = [
  ['one product, by its words', 'products.list', { q: 'oak lantern article 421' }],
  ['a few, by a rare word', 'products.list', { q: 'heirloom' }],
  ['a few, mistyped', 'products.list', { q: 'hierloom' }],
  ['a few, accents left out', 'products.list', { q: 'brulee' }],
  ['a few, with counts', 'products.list', { q: 'heirloom', facets: 'true' }],
  ['by its SKU', 'products.list', { q: 'SKU-421-S' }],
  ['nothing', 'products.list', { q: 'submarine' }],
  ['suggestions', 'products.suggest', { q: 'heir' }],
  ['suggestions, all begin so', 'products.suggest', { q: 'ar' }],
  ['suggestions, many titles do', 'products.suggest', { q: 'oak' }],
  ['suggestions, mistyped', 'products.suggest', { q: 'hierloom' }],
  ['the inside of a word', 'products.list', { q: 'eirloo' }],
  ['one product in ten', 'products.list', { q: 'walnut' }],
  ['one in ten, with counts', 'products.list', { q: 'walnut', facets: 'true' }],
  ['every product', 'products.list', { q: 'article' }],
  ['every product, far back', 'products.list', { q: 'article', page: '40' }],
  ['a beginning that all have', 'products.list', { q: 'ar' }],
  ['a word of every description', 'products.list', { q: 'workshop' }],
  ['every product, with counts', 'products.list', { q: 'article', facets: 'true' }],
  ['one in ten, narrowed', 'products.list', { q: 'walnut', option: { Size: 'M' } }],
  ['no words', 'products.list', { exact: 'false' }],
  ['no words, with counts', 'products.list', { facets: 'true' }],
  ['no words, by price', 'products.list', { sort: 'price', exact: 'false' }],
  ['no words, by title', 'products.list', { sort: 'title', exact: 'false' }],
  ['by price, all counted', 'products.list', { sort: 'price' }],
  ['by price, with counts', 'products.list', { sort: 'price', facets: 'true' }],
  ['a shelf of all, with counts', 'products.list', { category: 'everything', facets: 'true' }],
  ['a shelf of one in ten', 'products.list', { category: 'tenth', exact: 'false' }],
  ['the same, with counts', 'products.list', { category: 'tenth', facets: 'true' }],
  ['the same, by price', 'products.list', { category: 'tenth', sort: 'price', facets: 'true' }],
  ['a shelf of a few', 'products.list', { category: 'few', facets: 'true' }],
  ['the same, dearest first', 'products.list', { category: 'few', sort: '-price' }],
]

/** Times each question in a shop with a thousand products and in one with a hundred thousand, in turn. */
const measure = (): Promise<void> =>
  withApp('bench-search', async (payload, client) => {
    const small = await plainTenant(payload, 'small')
    const large = await plainTenant(payload, 'large')
    await fillWords(client, small, SIZES.small)
    await fillWords(client, large, SIZES.large)
    console.log(['', 'found', '1,000: ms', 'found', '100,000: ms', 'ratio'].map(column).join(''))
    for (const [name, operation, input] of asked) {
      const times = { small: [] as number[], large: [] as number[] }
      let found = { small: 0, large: 0 }
      for (let round = 0; round < ROUNDS; round += 1) {
        found = {
          small: await timed(times.small, () => ask(payload, small, operation, input)),
          large: await timed(times.large, () => ask(payload, large, operation, input)),
        }
      }
      const [few, many] = [median(times.small), median(times.large)]
      console.log(
        [name, found.small, few.toFixed(1), found.large, many.toFixed(1), (many / few).toFixed(1)]
          .map(column)
          .join(''),
      )
    }
  })

const ask = async (
  payload: Payload,
  tenant: string,
  name: string,
  input: Record<string, unknown>,
): Promise<number> => {
  const answer = (await askAs(payload, tenant, name, input)) as {
    totalDocs?: number
    words?: unknown[]
    products?: unknown[]
  }
  return answer.totalDocs ?? (answer.words?.length ?? 0) + (answer.products?.length ?? 0)
}

const column = (value: string | number, place: number): string =>
  place === 0 ? String(value).padEnd(30) : String(value).padStart(13)

await measure()
process.exit(0)
