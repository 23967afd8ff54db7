import { formatMoney } from '@souk/kernel/domain'
import PDFDocument from 'pdfkit'

import {
  movementGroupLabels,
  movementWords,
  payoutStateLabels,
  type Line,
  type Statement,
  type Sums,
} from '../domain/index.ts'

type Paper = InstanceType<typeof PDFDocument>

const MARGIN = 48
const GREY = '#5f6360'
const RED = '#9c2b1e'
/** Where columns end, or for words begin, in points from the left of an A4 page. */
const COLUMNS = { when: MARGIN, what: 112, order: 262, amount: 392, fee: 468, net: 547 }
const LANGUAGE = 'en-GB'

/** A statement on paper: A4, as many pages as it takes. */
export const statementPdf = (statement: Statement): Promise<Uint8Array<ArrayBuffer>> => {
  const paper = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    lang: 'en',
    info: { Title: `Payout ${statement.payout.externalId}` },
  })
  head(paper, statement)
  for (const { group, lines, sums } of statement.groups) {
    roomFor(paper, 3)
    heading(paper, movementGroupLabels[group])
    for (const line of lines) row(paper, line)
    total(paper, 'Together', { sums, currency: statement.payout.currency })
  }
  foot(paper, statement)
  return bytesOf(paper)
}

const head = (paper: Paper, { payout }: Statement): void => {
  const { amount, currency, state, failure, bank, externalId } = payout
  paper.font('Helvetica').fontSize(10).fillColor(GREY).text('Statement of a payout by Stripe')
  paper.font('Helvetica-Bold').fontSize(24).fillColor('black').text(money(amount, currency))
  paper.moveDown(0.3)
  fact(paper, payoutStateLabels[state], state === 'failed' ? RED : 'black')
  if (failure) fact(paper, failure, RED)
  fact(paper, `Sent on ${day(payout.happenedAt)}, to arrive on ${day(payout.arrivalDate)}`)
  if (bank) fact(paper, `To ${plain(bank)}`)
  fact(paper, externalId, GREY)
  paper.moveDown(1)
  cells(paper, { what: 'What', order: 'Order', amount: 'Amount', fee: 'Fees', net: 'Net' }, GREY)
}

const foot = (paper: Paper, { payout, sums, unexplained }: Statement): void => {
  roomFor(paper, 4)
  const { currency } = payout
  if (payout.automatic) total(paper, 'All that it is made of', { sums, currency })
  if (unexplained !== 0) {
    paper.moveDown(0.5)
    const why = payout.automatic
      ? `Stripe has not told yet what ${money(unexplained, currency)} of it is made of.`
      : 'It was sent by hand, so Stripe does not say what it is made of.'
    paper.x = MARGIN
    fact(paper, why, GREY)
  }
  const { start, count } = paper.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    paper.switchToPage(page)
    // Written below the margin, which would begin a new page otherwise.
    paper.page.margins.bottom = 0
    paper.font('Helvetica').fontSize(8).fillColor(GREY)
    paper.text(`${payout.externalId} · ${page + 1} of ${count}`, MARGIN, 806, {
      width: 499,
      align: 'right',
    })
  }
}

const fact = (paper: Paper, text: string, color = 'black'): void => {
  paper.font('Helvetica').fontSize(10).fillColor(color).text(text, { lineGap: 2 })
}

const heading = (paper: Paper, text: string): void => {
  paper.moveDown(0.8)
  paper.font('Helvetica-Bold').fontSize(11).fillColor('black').text(text, MARGIN, paper.y)
  paper.moveDown(0.2)
}

const row = (paper: Paper, line: Line): void => {
  roomFor(paper, 1)
  const { currency, happenedAt, order, amount, fee, net } = line
  cells(paper, {
    when: day(happenedAt),
    what: movementWords(line),
    order: order?.number ? `#${order.number}` : '',
    amount: money(amount, currency),
    fee: money(-fee, currency),
    net: money(net, currency),
  })
}

const total = (paper: Paper, what: string, of: { sums: Sums; currency: string }): void => {
  const { sums, currency } = of
  paper
    .moveTo(MARGIN, paper.y)
    .lineTo(COLUMNS.net, paper.y)
    .lineWidth(0.5)
    .strokeColor('#c9cbc9')
    .stroke()
  paper.moveDown(0.2)
  paper.font('Helvetica-Bold')
  cells(paper, {
    what,
    amount: money(sums.amount, currency),
    fee: money(-sums.fee, currency),
    net: money(sums.net, currency),
  })
  paper.font('Helvetica')
}

type Cells = Partial<Record<keyof typeof COLUMNS, string>>

const cells = (paper: Paper, values: Cells, color = 'black'): void => {
  const { y } = paper
  paper.fontSize(9).fillColor(color)
  for (const column of ['when', 'what', 'order', 'amount', 'fee', 'net'] as const) {
    const text = values[column] ?? ''
    const isWord = column === 'when' || column === 'what' || column === 'order'
    const x = isWord ? COLUMNS[column] : COLUMNS[column] - paper.widthOfString(text)
    paper.text(text, x, y, { lineBreak: false })
  }
  paper.x = MARGIN
  paper.y = y + 15
}

const roomFor = (paper: Paper, rows: number): void => {
  if (paper.y + rows * 18 > paper.page.height - MARGIN - 12) paper.addPage()
}

/** The fonts that every reader of PDF brings know Latin letters alone. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(
      /[^\u{20}-\u{7e}\u{a0}-\u{ff}€–’“”…]/gu,
      (letter) => letter.normalize('NFKD').match(/[\u{20}-\u{7e}]/u)?.[0] ?? '?',
    )

const money = (amount: number, currency: string): string =>
  plain(formatMoney({ amount, currency }, LANGUAGE))

const day = (moment: string): string =>
  new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(moment),
  )

const bytesOf = (paper: Paper): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    paper.on('data', (chunk: Buffer) => chunks.push(chunk))
    paper.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    paper.on('error', reject)
    paper.end()
  })
