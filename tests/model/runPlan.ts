import { sql } from '@souk/kernel'

import { newBuyer } from './buyer.ts'
import { differences } from './compare.ts'
import { newKeeper } from './keeper.ts'
import { openMarket, type Market } from './market.ts'
import { after, balanceOf, emptyModel, oversold, type Model } from './model.ts'
import { randomOf } from './random.ts'
import type { Told } from './told.ts'
import type { World } from './world.ts'

export type Run = {
  readonly violations: readonly string[]
  /** What became of it, for whoever watches. */
  readonly story: string
}

const STEPS = 8

/** A crowd of buyers and keepers who all act at once, step after step, and what is wrong after each. */
export const runPlan = async (world: World, seed: number, run: number): Promise<Run> => {
  const random = randomOf(seed, run)
  const market = await openMarket(world, random)
  const buyers = Array.from({ length: random.between(15, 80) }, (_, index) =>
    newBuyer(`buyer${index}`, { world, market, random: randomOf(seed, run, index + 1) }),
  )
  const keepers = Array.from({ length: 4 }, (_, index) =>
    newKeeper({ world, market, random: randomOf(seed, run, -index - 1) }),
  )
  let model = opened(market)
  const [told, sold] = [new Map<string, number>(), new Map<string, number>()]
  for (let step = 1; step <= STEPS; step += 1) {
    const before = model
    const late = buyers.flatMap((buyer) => buyer.dawdles() ?? [])
    await lapse(world, late)
    const answers = await Promise.all([
      ...buyers.map(async (buyer) => ({ who: buyer.name, ...(await buyer.act()) })),
      ...keepers.map(async (keeper, index) => ({
        who: `keeper${index}`,
        ...(await keeper.act()),
      })),
      ...[1, 2].map(async () => {
        await world.chore('checkout.releaseLapsedHolds')
        return { who: 'clock', happened: [] }
      }),
    ])
    await world.chore('checkout.releaseLapsedHolds')
    const happened = answers.flatMap((answer) => answer.happened)
    const acted = new Set(happened.flatMap((one) => ('order' in one ? [one.order] : [])))
    const lapsed = late.filter((order) => !acted.has(order))
    for (const order of lapsed) for (const buyer of buyers) buyer.learnOfLapse(order)
    model = after(model, [
      ...happened,
      ...lapsed.map((order) => ({ kind: 'released' as const, order })),
    ])
    for (const { kind } of happened) told.set(kind, (told.get(kind) ?? 0) + 1)
    for (const { refused } of answers as readonly Told[])
      if (refused) sold.set('refused', (sold.get('refused') ?? 0) + 1)
    const wrong = [
      ...answers.flatMap(({ who, wrong: said }: Told & { who: string }) =>
        said ? [`${who} ${said}`] : [],
      ),
      ...oversold(model, market),
      ...lost(before, answers, market),
      ...(await differences(world, market, model)),
      ...world.deadlocks(),
    ]
    if (wrong.length > 0)
      return {
        violations: wrong.map((one) => `seed ${seed}, run ${run}, step ${step}: ${one}`),
        story: storyOf(buyers.length, told, sold),
      }
  }
  return { violations: [], story: storyOf(buyers.length, told, sold) }
}

const storyOf = (buyers: number, ...counts: readonly ReadonlyMap<string, number>[]): string =>
  [
    `${buyers} buyers`,
    ...counts.flatMap((count) => [...count].map(([kind, times]) => `${times} ${kind}`)),
  ].join(', ')

export const opened = ({ opening }: Market): Model =>
  after(emptyModel, [{ kind: 'changed', cause: 'system', pieces: opening }])

/** The time to pay runs out for these, and whoever has the clock may find them at any moment now. */
const lapse = async ({ rows }: World, orders: readonly string[]): Promise<void> => {
  for (const order of orders)
    await rows(sql`update orders set held_until = now() - interval '1 minute' where id = ${order}`)
}

/**
 * Who was turned away though there was enough, whatever else happened in that step. The least that
 * can have been there at any moment is what was there before, less all that anybody got.
 */
export const lost = (
  before: Model,
  answers: readonly (Told & { readonly who: string })[],
  { articles, limitOf }: Pick<Market, 'articles' | 'limitOf'>,
): string[] => {
  const least = new Map(articles.map((article) => [article, balanceOf(before, article)] as const))
  for (const one of answers.flatMap(({ happened }) => happened)) {
    if (one.kind === 'released' || one.kind === 'returned') continue
    for (const [article, count] of one.pieces) {
      const isByKeeper = one.kind === 'changed' || one.kind === 'carried'
      const gone = isByKeeper ? Math.max(0, -count) : count
      least.set(article, (least.get(article) ?? 0) - gone)
    }
  }
  return answers.flatMap(({ who, refused }) => {
    if (!refused) return []
    const { wanted, own, fromShelf = false } = refused
    const isShort = [...wanted].some(
      ([article, count]) =>
        count >
        (least.get(article) ?? 0) + (own.get(article) ?? 0) + (fromShelf ? 0 : limitOf(article)),
    )
    return isShort ? [] : [`lost: ${who} was turned away though there was enough`]
  })
}
