import { formatMoney } from '@souk/kernel/domain'

import {
  movementGroupLabels,
  movementWords,
  payoutStateLabels,
  type Line,
  type Statement,
  type Sums,
} from '../domain/index.ts'
import {
  finish,
  GREY,
  openPaper,
  roomFor,
  write,
  writeCells,
  type Paper,
} from '../../shared/paper.ts'

/** A statement with the name of the shop that it is for. */
export type ShopsStatement = Statement & { readonly shop: string }

const RED = '#9c2b1e'
const LANGUAGE = 'en-GB'

/** A statement on paper: A4, as many pages as it takes. */
export const statementPdf = (statement: ShopsStatement): Promise<Uint8Array<ArrayBuffer>> => {
  const { groups, payout, sums } = statement
  const { automatic, currency, externalId } = payout
  const paper = openPaper(`Payout ${externalId}`)
  head(paper, statement)
  for (const group of groups) {
    roomFor(paper, 4)
    paper.moveDown(0.8)
    write(paper, movementGroupLabels[group.group], { size: 11, isBold: true })
    for (const line of group.lines) row(paper, line)
    total(paper, 'Together', { sums: group.sums, currency })
  }
  roomFor(paper, 4)
  paper.moveDown(0.8)
  if (automatic) total(paper, 'All that it is made of', { sums, currency })
  unexplained(paper, statement)
  return finish(paper, externalId)
}

const head = (paper: Paper, { payout, shop }: ShopsStatement): void => {
  const { amount, arrivalDate, bank, currency, externalId, failure, happenedAt, state } = payout
  write(paper, `${shop} · Statement of a payout by Stripe`, { color: GREY })
  paper.moveDown(0.4)
  write(paper, money(amount, currency), { size: 24, isBold: true })
  write(paper, payoutStateLabels[state], { color: state === 'failed' ? RED : 'black' })
  if (failure) write(paper, failure, { color: RED })
  write(paper, `Sent on ${day(happenedAt)}, to arrive on ${day(arrivalDate)}`)
  if (bank) write(paper, `To ${bank}`)
  write(paper, externalId, { color: GREY })
  paper.moveDown(1)
  const titles = { when: 'Date', what: 'What', order: 'Order', amount: 'Amount', fee: 'Fees' }
  writeCells(paper, { ...titles, net: 'Net' }, { color: GREY })
}

const row = (paper: Paper, line: Line): void => {
  roomFor(paper, 1)
  const { amount, currency, fee, happenedAt, net, order } = line
  writeCells(paper, {
    when: day(happenedAt),
    what: movementWords(line),
    order: order?.number ? `#${order.number}` : '',
    amount: money(amount, currency),
    fee: money(-fee, currency),
    net: money(net, currency),
  })
}

type Total = { readonly sums: Sums; readonly currency: string }

const total = (paper: Paper, what: string, { sums, currency }: Total): void => {
  const cells = {
    what,
    amount: money(sums.amount, currency),
    fee: money(-sums.fee, currency),
    net: money(sums.net, currency),
  }
  roomFor(paper, 2)
  writeCells(paper, cells, { isBold: true, hasRule: true })
}

const unexplained = (paper: Paper, { payout, unexplained: rest }: Statement): void => {
  if (rest === 0) return
  const why = payout.automatic
    ? `Stripe has not told yet what ${money(rest, payout.currency)} of it is made of.`
    : 'It was sent by hand, so Stripe does not say what it is made of.'
  paper.moveDown(0.5)
  write(paper, why, { color: GREY })
}

const money = (amount: number, currency: string): string =>
  formatMoney({ amount, currency }, LANGUAGE)

const day = (moment: string): string =>
  new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(moment),
  )
