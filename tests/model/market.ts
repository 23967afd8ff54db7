import type { Pieces } from './model.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

export type Wanted = { readonly variant: string; readonly quantity: number }

/** What is for sale in a run, and who knows of what it is made. */
export type Market = {
  /** Everything that lies on a shelf. */
  readonly articles: readonly string[]
  /** Everything that can be put into a cart. */
  readonly offers: readonly string[]
  /** What leaves the shelf for these. */
  readonly piecesOf: (lines: readonly Wanted[]) => Pieces
  /** How many of an article may be promised beyond what is there. */
  readonly limitOf: (article: string) => number
  /** What lay there at the beginning. */
  readonly opening: Pieces
}

type Recipe = readonly Wanted[]

export const openMarket = async (world: World, random: Random): Promise<Market> => {
  const stocks = Array.from({ length: random.between(2, 5) }, () => random.between(0, 40))
  const recipes = Array.from({ length: random.between(0, 3) }, () =>
    random
      .some([...stocks.keys()], 3)
      .map((index) => ({ variant: String(index), quantity: random.between(1, 2) })),
  )
  const policies = stocks.map(() =>
    random.pick<Policy>([
      {},
      {},
      { stockPolicy: 'backorder', backorderLimit: random.between(1, 12) },
      { stockPolicy: 'backorder' },
      { stockPolicy: 'preorder', backorderLimit: 5, preorderUntil: '2100-01-01' },
      { stockPolicy: 'preorder', preorderUntil: '2000-01-01' },
    ]),
  )
  return marketOf(world, { stocks, recipes, policies })
}

type Policy = {
  readonly stockPolicy?: 'backorder' | 'preorder'
  readonly backorderLimit?: number
  readonly preorderUntil?: string
}

const limitOf = ({ stockPolicy, backorderLimit, preorderUntil = '2100' }: Policy = {}): number =>
  stockPolicy && preorderUntil > '2050' ? (backorderLimit ?? Infinity) : 0

type Goods = {
  /** How many lie there of each article. */
  readonly stocks: readonly number[]
  /** What becomes of each when nothing is left; without a word, it is sold out. */
  readonly policies?: readonly Policy[]
  /** Bundles, with the numbers of the articles that they are made of. */
  readonly recipes?: readonly Recipe[]
}

export const marketOf = async (
  world: World,
  { stocks, recipes = [], policies = [] }: Goods,
): Promise<Market> => {
  const articles: string[] = []
  for (const [index, stock] of stocks.entries())
    articles.push(await makeArticle(world, { stock, ...policies[index] }))
  const bundles = new Map<string, Recipe>()
  for (const recipe of recipes) {
    const parts = recipe.map(({ variant, quantity }) => ({
      variant: articles[Number(variant)] ?? '',
      quantity,
    }))
    bundles.set(await makeArticle(world, { parts }), parts)
  }
  return {
    articles,
    offers: [...articles, ...bundles.keys()],
    piecesOf: (lines) => {
      const pieces = new Map<string, number>()
      for (const { variant, quantity } of lines)
        for (const part of bundles.get(variant) ?? [{ variant, quantity: 1 }])
          pieces.set(part.variant, (pieces.get(part.variant) ?? 0) + part.quantity * quantity)
      return pieces
    },
    limitOf: (article) => limitOf(policies[articles.indexOf(article)]),
    opening: new Map(articles.map((article, index) => [article, stocks[index] ?? 0])),
  }
}

let made = 0

const makeArticle = async ({ shop }: World, said: object): Promise<string> => {
  made += 1
  const product = await shop.create('products', {
    title: `Article ${made}`,
    requiresShipping: false,
    _status: 'published',
  })
  return (await shop.create('variants', { product: product.id, price: 1000, ...said })).id
}
