import { among, type Article, type Goods } from './goods.ts'

/** The lines in an order that depends on what they are, not on when they were put in. */
export type Basket = {
  readonly lines: readonly Article[]
  /** What each is worth before discounts. */
  readonly worths: readonly number[]
  /** Where each stands among the lines as they were given. */
  readonly places: readonly number[]
}

export const basketOf = (given: readonly Article[]): Basket => {
  const places = given
    .map((_, index) => index)
    .sort((a, b) => compare(given[a] as Article, given[b] as Article))
  const lines = places.map((place) => given[place] as Article)
  return { lines, places, worths: lines.map(({ unitPrice, quantity }) => unitPrice * quantity) }
}

/** The numbers of the lines that are among the goods. */
export const pick = ({ lines }: Basket, goods: Goods): number[] => {
  const isAmong = among(goods)
  const found: number[] = []
  for (const [index, line] of lines.entries()) if (isAmong(line)) found.push(index)
  return found
}

/** Amounts by line, as the lines were given. */
export const inGivenOrder = ({ places }: Basket, amounts: readonly number[]): number[] => {
  const given = places.map(() => 0)
  for (const [index, place] of places.entries()) given[place] = amounts[index] ?? 0
  return given
}

const compare = (a: Article, b: Article): number =>
  text(a.variant, b.variant) ||
  b.unitPrice - a.unitPrice ||
  b.quantity - a.quantity ||
  text(a.id, b.id)

const text = (a: string | null | undefined, b: string | null | undefined): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0
