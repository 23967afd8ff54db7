import type { SaleReceipt } from '@souk/commerce/ports'

import {
  finish,
  GREY,
  isLegible,
  openPaper,
  roomFor,
  write,
  writeCells,
} from '../../shared/paper.ts'

/**
 * A receipt on paper: A4, as many pages as it takes. The same receipt has the same bytes.
 *
 * @returns null where letters would be lost: a bank is shown no question marks
 */
export const receiptPdf = async (receipt: SaleReceipt): Promise<Uint8Array<ArrayBuffer> | null> => {
  if (!textsOf(receipt).every(isLegible)) return null
  const { shop, title, placedAt, parties, lines, sums } = receipt
  const paper = openPaper(title, new Date(placedAt))
  write(paper, shop, { color: GREY })
  paper.moveDown(0.4)
  write(paper, title, { size: 20, isBold: true })
  write(paper, day(placedAt))
  for (const party of parties) {
    paper.moveDown(0.8)
    write(paper, party.title, { color: GREY })
    for (const line of party.lines) write(paper, line)
  }
  paper.moveDown(1)
  for (const { text, amount } of lines) {
    roomFor(paper, 1)
    writeCells(paper, { when: short(text), net: amount })
  }
  sums.forEach(({ text, amount }, at) => {
    roomFor(paper, 2)
    writeCells(
      paper,
      { when: text, net: amount },
      { isBold: at === sums.length - 1, hasRule: at === 0 || at === sums.length - 1 },
    )
  })
  return finish(paper, `${shop} · ${title}`)
}

const textsOf = ({ shop, title, parties, lines, sums }: SaleReceipt): string[] => [
  shop,
  title,
  ...parties.flatMap((party) => [party.title, ...party.lines]),
  ...[...lines, ...sums].flatMap(({ text, amount }) => [text, amount]),
]

/** As much as has room beside an amount. */
const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

const day = (moment: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(moment))
