import { isLinkTarget, shopPath } from '@souk/kernel/domain'

import { LineProblem, yesOrNo } from '../cellText.ts'
import { guardedCells } from '../docCells.ts'
import type { Cells, Format, Group, Line, RedirectItem } from '../item.ts'
import { readThings } from '../readThings.ts'

type Table = {
  readonly from: string
  readonly to: string
  /** @throws LineProblem for what is no redirect here */
  readonly isPermanent: (cells: Cells) => boolean | undefined
  /** Its other columns. */
  readonly also: (item: RedirectItem) => Readonly<Record<string, unknown>>
}

const OWN: Table = {
  from: 'from',
  to: 'to',
  isPermanent: (cells) => yesOrNo(cells['permanent']),
  also: ({ permanent }) => ({ permanent: permanent === false ? 'no' : 'yes' }),
}

/** @see https://help.shopify.com/en/manual/online-store/menus-and-links/url-redirect */
const SHOPIFY: Table = {
  from: 'Redirect from',
  to: 'Redirect to',
  isPermanent: () => undefined,
  also: () => ({}),
}

/**
 * The table of WordPress’s “Redirection”, which WooCommerce shops keep theirs with.
 *
 * @see https://redirection.me/support/import-export-redirects/
 */
const WORDPRESS: Table = {
  from: 'source',
  to: 'target',
  isPermanent: ({ regex, code = '301', type, status }) => {
    if (yesOrNo(regex)) throw new LineProblem('It is a pattern. Write one for each address.')
    if (status === 'disabled') throw new LineProblem('It is switched off in the old shop.')
    if (!/^30[12378]$/u.test(code || '301'))
      throw new LineProblem(`It leads nowhere: its code is ${code}.`)
    if (type && type !== 'url')
      throw new LineProblem(`It leads nobody elsewhere: its type is “${type}”.`)
    return !['302', '303', '307'].includes(code)
  },
  also: ({ permanent }) => ({ regex: 0, code: permanent === false ? 302 : 301 }),
}

const tables: Readonly<Record<Format, Table>> = {
  souk: OWN,
  shopify: SHOPIFY,
  woocommerce: WORDPRESS,
}

/** @returns whose file of redirects it is */
export const redirectFormat = (headings: readonly string[]): Format | undefined =>
  (['shopify', 'woocommerce', 'souk'] as const).find((format) => {
    const { from, to } = tables[format]
    return headings.includes(from) && headings.includes(to)
  })

export const readRedirects =
  (format: Format) =>
  (lines: readonly Line[]): Group<RedirectItem>[] => {
    const { from, to, isPermanent } = tables[format]
    const groups = readThings<RedirectItem>(lines, {
      keyOf: (cells) => shopPath(cells[from] ?? '') ?? cells[from] ?? '',
      missing: 'There is no old address on this line.',
      read: ([first, second]) => {
        const cells = first?.cells ?? {}
        if (second) throw new LineProblem(`It is on line ${second.line} again.`)
        const permanent = isPermanent(cells)
        const item = redirectItem({
          from: cells[from] ?? '',
          to: cells[to] ?? '',
          ...(permanent !== undefined && { permanent }),
        })
        return { item, title: item.from }
      },
    })
    return withoutCircles(groups)
  }

/** After which browsers give up, circle or not. */
const MOST_HOPS = 20

/** Those of a file that lead back to where they begin are refused: a browser would give up. */
export const withoutCircles = (groups: readonly Group<RedirectItem>[]): Group<RedirectItem>[] => {
  const next = new Map(
    groups.flatMap(({ item }) =>
      item?.to.startsWith('/') ? [[item.from, shopPath(item.to)] as const] : [],
    ),
  )
  const isCircle = (from: string): boolean => {
    const met = new Set<string>()
    for (
      let at = next.get(from);
      at !== undefined && !met.has(at) && met.size < MOST_HOPS;
      at = next.get(at)
    ) {
      if (at === from) return true
      met.add(at)
    }
    return false
  }
  return groups.map((group) => {
    const { item, line, notes } = group
    if (!item || !isCircle(item.from)) return group
    const message = 'It leads in a circle with others of this file.'
    return { ...group, item: null, notes: [...notes, { line, level: 'error', message }] }
  })
}

/** @throws LineProblem where it could lead nowhere */
export const redirectItem = ({ from, to, ...rest }: RedirectItem): RedirectItem => {
  const path = shopPath(from)
  if (path === undefined)
    throw new LineProblem(`“${from}” is no address in a shop. It begins with a slash: /old-page`)
  if (/\*|\(\./u.test(path) || /\$\d/u.test(to))
    throw new LineProblem('It is a pattern. Write one for each address.')
  if (path === '/') throw new LineProblem('The front page cannot lead elsewhere.')
  if (!isLinkTarget(to))
    throw new LineProblem(`“${to}” is no address. Begin with a slash, or with https://.`)
  if (to.startsWith('/') && shopPath(to) === path) throw new LineProblem('It leads to itself.')
  return { from: path, to, ...rest }
}

export const redirectRows =
  (format: Format) =>
  (item: RedirectItem): Cells[] => {
    const { from, to, also } = tables[format]
    return [guardedCells({ [from]: item.from, [to]: item.to, ...also(item) })]
  }
