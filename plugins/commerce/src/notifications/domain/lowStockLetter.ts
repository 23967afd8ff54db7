import type { Letter } from './confirmationLetter.ts'

export type LowArticle = {
  readonly title: string
  readonly sku: string | null
  /** Pieces that can still be sold from the shelf, and from how many on it is low. */
  readonly available: number
  readonly threshold: number
}

type About = {
  readonly shop: string
  /** The panel's list of all that is low. */
  readonly stockUrl: string | null
}

const MOST = 100

/** Tells a shop's people what has become low since they were told last, the emptiest shelf first. */
export const lowStockLetter = (
  articles: readonly LowArticle[],
  { shop, stockUrl }: About,
): Letter => {
  const [only] = articles
  const subject =
    articles.length === 1 && only ? `${only.title} is low` : `${articles.length} articles are low`
  const lines = articles
    .toSorted((a, b) => a.available - b.available || a.title.localeCompare(b.title))
    .slice(0, MOST)
    .map(({ title, sku, available, threshold }) => {
      const left = available <= 0 ? 'none left' : `${available} left`
      return `- ${title}${sku ? ` (${sku})` : ''}: ${left}, low from ${threshold} on`
    })
  const more = articles.length > MOST ? [`… and ${articles.length - MOST} more.`] : []
  const link = stockUrl ? [`All that is low now:\n${stockUrl}`] : []
  return {
    subject: `${shop}: ${subject}`,
    text: `${['These have become low:', [...lines, ...more].join('\n'), ...link].join('\n\n')}\n`,
  }
}
