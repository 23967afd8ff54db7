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
  /** What lay there at the beginning. */
  readonly opening: Pieces
}

export const openMarket = async (world: World, random: Random): Promise<Market> => {
  const stocks = Array.from({ length: random.between(2, 5) }, () => random.between(0, 40))
  return marketOf(world, stocks)
}

export const marketOf = async (world: World, stocks: readonly number[]): Promise<Market> => {
  const articles: string[] = []
  for (const stock of stocks) articles.push(await makeArticle(world, stock))
  return {
    articles,
    offers: articles,
    piecesOf: (lines) => {
      const pieces = new Map<string, number>()
      for (const { variant, quantity } of lines)
        pieces.set(variant, (pieces.get(variant) ?? 0) + quantity)
      return pieces
    },
    opening: new Map(articles.map((article, index) => [article, stocks[index] ?? 0])),
  }
}

let made = 0

const makeArticle = async ({ shop }: World, stock: number): Promise<string> => {
  made += 1
  const product = await shop.create('products', {
    title: `Article ${made}`,
    requiresShipping: false,
    _status: 'published',
  })
  return (await shop.create('variants', { product: product.id, price: 1000, stock })).id
}
