import { newBuyer } from './buyer.ts'
import { differences } from './compare.ts'
import { marketOf, type Market } from './market.ts'
import { after, oversold, shelfOf } from './model.ts'
import type { Random } from './random.ts'
import { lost, opened } from './runPlan.ts'
import type { World } from './world.ts'

/** Sixty buyers who all want one, and ten pieces: ten get one, fifty are told that it is gone. */
export const sixtyForTen = async (world: World): Promise<string[]> => {
  const market = await marketOf(world, { stocks: [10] })
  return rush(world, market, ({ held, sold }) => held + sold === 10)
}

/** The same, and five more may be promised beyond what is there: fifteen get one, five of them later. */
export const sixtyForTenAndFive = async (world: World): Promise<string[]> => {
  const market = await marketOf(world, {
    stocks: [10],
    policies: [{ stockPolicy: 'backorder', backorderLimit: 5 }],
  })
  return rush(world, market, ({ held, sold }) => held + sold === 15)
}

/** Sixty buyers, two bundles that share a part, and that part by itself: none of it is sold twice. */
export const sharedParts = async (world: World): Promise<string[]> => {
  const market = await marketOf(world, {
    stocks: [30, 10, 40],
    recipes: [
      [part(0, 1), part(1, 1)],
      [part(1, 1), part(2, 2)],
    ],
  })
  const shared = market.articles[1] ?? ''
  const offers = market.offers.filter(
    (offer) => (market.piecesOf([{ variant: offer, quantity: 1 }]).get(shared) ?? 0) > 0,
  )
  return rush(world, { ...market, offers }, ({ held, sold }) => held + sold === 10)
}

const part = (article: number, quantity: number) => ({ variant: String(article), quantity })

/** Everybody shops in the first step, wants one piece of one thing, and pays by card or by hand. */
const eager = (index: number): Random => ({
  share: () => (index % 2 === 0 ? 0.1 : 0.5),
  between: (least) => least,
  pick: (list) => list[index % list.length] as (typeof list)[number],
  some: (list) => [list[index % list.length] as (typeof list)[number]],
})

type Outcome = { readonly held: number; readonly sold: number }

const rush = async (
  world: World,
  market: Market,
  isRight: (outcome: Outcome) => boolean,
): Promise<string[]> => {
  const buyers = Array.from({ length: 60 }, (_, index) =>
    newBuyer(`buyer${index}`, { world, market, random: eager(index) }),
  )
  const before = opened(market)
  const answers = await Promise.all(
    buyers.map(async (buyer) => ({ who: buyer.name, ...(await buyer.act()) })),
  )
  const happened = answers.flatMap((answer) => answer.happened)
  const model = after(before, happened)
  const outcome = {
    held: happened.filter(({ kind }) => kind === 'held').length,
    sold: happened.filter(({ kind }) => kind === 'sold').length,
  }
  const left = market.articles.map((article) => shelfOf(model, article))
  return [
    ...answers.flatMap(({ who, wrong }) => (wrong ? [`${who} ${wrong}`] : [])),
    ...(isRight(outcome)
      ? []
      : [`${outcome.held} held and ${outcome.sold} sold of ${JSON.stringify(left)}`]),
    ...oversold(model, market),
    ...lost(before, answers, market),
    ...(await differences(world, market, model)),
    ...world.deadlocks(),
  ]
}
