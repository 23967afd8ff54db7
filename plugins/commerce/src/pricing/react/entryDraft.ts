import { isPercentage, parseMoney, toMajor } from '@souk/kernel/domain'

/** A price of a list as the screen shows it; one that has yet to be written has no id. */
export type Entry = {
  readonly id: string | null
  readonly product: string
  /** Null: all variants of the product. */
  readonly variant: string | null
  readonly title: string
  readonly sku: string | null
  readonly pieces: number
  readonly amount: number | null
  readonly percentage: number | null
  readonly usual: number | null
}

export type Article = {
  readonly product: string
  readonly variant: string
  readonly title: string
  readonly choice: string | null
  readonly sku: string | null
  readonly price: number | null
}

/** What somebody has typed so far. */
export type Draft = Readonly<Record<'pieces' | 'amount' | 'percentage', string>>

/**
 * A row for an article that is to be given a price. It has none until somebody types one: what the
 * article costs elsewhere may be of another currency, and of another variant.
 */
export const newEntry = (article: Article, isForAll: boolean): Entry => ({
  id: null,
  product: article.product,
  variant: isForAll ? null : article.variant,
  title: article.choice && !isForAll ? `${article.title}, ${article.choice}` : article.title,
  sku: isForAll ? null : article.sku,
  pieces: 1,
  amount: null,
  percentage: null,
  usual: isForAll && article.choice ? null : article.price,
})

export const draftOf = (entry: Entry, currency: string): Draft => ({
  pieces: String(entry.pieces),
  amount: entry.amount === null ? '' : toMajor({ amount: entry.amount, currency }),
  percentage: entry.percentage === null ? '' : String(entry.percentage),
})

/** A price and a percentage off do not go together: the one that is written counts. */
export const typedInto = (draft: Draft, name: keyof Draft, text: string): Draft => ({
  ...draft,
  ...(name === 'amount' ? { percentage: '' } : name === 'percentage' ? { amount: '' } : {}),
  [name]: text,
})

/**
 * What to write for a row, in the words of `pricing.setEntries`; null where it cannot be kept like
 * that, such as without a price. Nothing is written over another row.
 */
export const changeOf = (entry: Entry, draft: Draft, currency: string): object | null => {
  const read = readDraft(draft, currency)
  if (!read) return null
  const article = entry.variant ? { variant: entry.variant } : { product: entry.product }
  const isMoved = entry.id !== null && read.pieces !== entry.pieces
  return {
    set: [{ ...article, ...read, isNew: entry.id === null || isMoved }],
    remove: isMoved ? [entry.id] : [],
  }
}

/** Whether a row gives way to another one once this is kept: what else is typed there would go with it. */
export const becomesAnother = (entry: Entry, { pieces }: Draft): boolean =>
  entry.id === null || Number(pieces) !== entry.pieces

/** Whether something is typed that cannot be kept; a new row may wait for its price. */
export const isUnreadable = (entry: Entry, draft: Draft, currency: string): boolean => {
  const isWaiting = entry.id === null && `${draft.amount}${draft.percentage}`.trim() === ''
  return !readDraft(isWaiting ? { ...draft, amount: '0' } : draft, currency)
}

type Read = Pick<Entry, 'pieces' | 'amount' | 'percentage'>

const readDraft = (draft: Draft, currency: string): Read | null => {
  const pieces = /^\d{1,4}$/.test(draft.pieces.trim()) ? Number(draft.pieces) : 0
  if (pieces < 1) return null
  if (draft.percentage.trim() !== '') {
    const percentage = Number(draft.percentage.replace(',', '.'))
    return isPercentage(percentage) && percentage <= 100
      ? { pieces, amount: null, percentage }
      : null
  }
  const amount = parseMoney(draft.amount, currency)?.amount
  return amount === undefined ? null : { pieces, amount, percentage: null }
}
