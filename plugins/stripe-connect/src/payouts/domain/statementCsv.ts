import { toMajor } from '@souk/kernel/domain'

import { movementWords } from './movementWords.ts'
import { movementGroupLabels, type Line, type MovementGroup, type Statement } from './statement.ts'

const HEADER = [
  'Date',
  'Group',
  'What',
  'Order',
  'Amount',
  'Fees',
  'Of these the platform’s',
  'Net',
  'Currency',
  'Amount (minor units)',
  'Fees (minor units)',
  'Of these the platform’s (minor units)',
  'Net (minor units)',
  'Payout',
  'Transaction at Stripe',
  'Source at Stripe',
]

/**
 * A statement for spreadsheets and bookkeeping programs: RFC 4180, one line for each movement, so that
 * the column of net amounts adds up to the payout.
 */
export const statementCsv = ({ groups, payout }: Statement): string =>
  [
    HEADER.map(text),
    ...groups.flatMap(({ group, lines }) =>
      lines.map((line) => cellsOf(line, { group, payout: payout.externalId })),
    ),
  ]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('')

type Where = { readonly group: MovementGroup; readonly payout: string }

const cellsOf = (line: Line, { group, payout }: Where): string[] => {
  const amounts = [line.amount, line.fee, line.platformFee, line.net]
  const { currency, order } = line
  return [
    line.happenedAt,
    text(movementGroupLabels[group]),
    text(movementWords(line)),
    order?.number === null || order === null ? '' : String(order.number),
    ...amounts.map((amount) => toMajor({ amount, currency })),
    text(currency),
    ...amounts.map(String),
    text(payout),
    text(line.externalId),
    text(line.source ?? ''),
  ]
}

/**
 * Words as a cell. What a spreadsheet would take for a formula is made plain text; numbers of ours are
 * no words, and keep their sign.
 */
export const text = (value: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
