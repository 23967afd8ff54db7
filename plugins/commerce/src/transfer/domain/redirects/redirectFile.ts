import { isLinkTarget, shopPath } from '@souk/kernel/domain'

import { LineProblem, yesOrNo } from '../cellText.ts'
import { guardedCells } from '../docCells.ts'
import type { Cells, Format, Group, Line, RedirectItem } from '../item.ts'
import { readThings } from '../readThings.ts'

type Names = { readonly from: string; readonly to: string; readonly permanent?: string }

const OWN: Names = { from: 'from', to: 'to', permanent: 'permanent' }

/** @see https://help.shopify.com/en/manual/online-store/menus-and-links/url-redirect */
const SHOPIFY: Names = { from: 'Redirect from', to: 'Redirect to' }

/** Whose headings they are: ours unless told. */
const namesOf = (format: Format): Names => (format === 'shopify' ? SHOPIFY : OWN)

/** @returns whose file of redirects it is */
export const redirectFormat = (headings: readonly string[]): Format | undefined =>
  (['shopify', 'souk'] as const).find((format) => {
    const names = namesOf(format)
    return headings.includes(names.from) && headings.includes(names.to)
  })

export const readRedirects =
  (format: Format) =>
  (lines: readonly Line[]): Group<RedirectItem>[] => {
    const names = namesOf(format)
    return readThings<RedirectItem>(lines, {
      keyOf: (cells) => shopPath(cells[names.from] ?? '') ?? cells[names.from] ?? '',
      missing: 'There is no old address on this line.',
      read: ([first, second]) => {
        const cells = first?.cells ?? {}
        if (second) throw new LineProblem(`It is on line ${second.line} again.`)
        const item = redirectItem({
          from: cells[names.from] ?? '',
          to: cells[names.to] ?? '',
          permanent: (names.permanent ? yesOrNo(cells[names.permanent]) : undefined) ?? true,
        })
        return { item, title: item.from }
      },
    })
  }

/** @throws LineProblem where it could lead nowhere */
export const redirectItem = ({ from, to, permanent }: RedirectItem): RedirectItem => {
  const path = shopPath(from)
  if (path === undefined)
    throw new LineProblem(`“${from}” is no address in a shop. It begins with a slash: /old-page`)
  if (path === '/') throw new LineProblem('The front page cannot lead elsewhere.')
  if (!isLinkTarget(to))
    throw new LineProblem(`“${to}” is no address. Begin with a slash, or with https://.`)
  if (to.startsWith('/') && shopPath(to) === path) throw new LineProblem('It leads to itself.')
  return { from: path, to, permanent }
}

export const redirectRows =
  (format: Format) =>
  ({ from, to, permanent }: RedirectItem): Cells[] => {
    const names = namesOf(format)
    return [
      guardedCells({
        [names.from]: from,
        [names.to]: to,
        ...(names.permanent && { [names.permanent]: permanent ? 'yes' : 'no' }),
      }),
    ]
  }
