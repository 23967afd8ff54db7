import PDFDocument from 'pdfkit'

export type Paper = InstanceType<typeof PDFDocument>

export const GREY = '#5f6360'
const MARGIN = 48
const WIDTH = 499
const ROW = 15
/** Where words begin, or amounts end, in points from the left of an A4 page. */
const COLUMNS = { when: MARGIN, what: 124, order: 270, amount: 395, fee: 471, net: MARGIN + WIDTH }
const WORDS: ReadonlySet<string> = new Set(['when', 'what', 'order'])

export type Cells = Partial<Record<keyof typeof COLUMNS, string>>

type Look = { readonly color?: string; readonly size?: number; readonly isBold?: boolean }

/**
 * An A4 page with the fonts that every reader of PDF brings.
 *
 * @param written when; the same paper has the same bytes only if that is the same
 */
export const openPaper = (title: string, written = new Date()): Paper =>
  new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    lang: 'en',
    info: { Title: plain(title), CreationDate: written },
  })

/** A line of its own. */
export const write = (paper: Paper, text: string, look: Look = {}): void => {
  dress(paper, { size: 10, ...look }).text(plain(text), MARGIN, paper.y, { lineGap: 2 })
}

/** A row of the table; a rule above it, if wanted. */
export const writeCells = (
  paper: Paper,
  cells: Cells,
  { hasRule = false, ...look }: Look & { readonly hasRule?: boolean } = {},
): void => {
  if (hasRule) {
    const { y } = paper
    paper.moveTo(MARGIN, y).lineTo(COLUMNS.net, y).lineWidth(0.5).strokeColor('#c9cbc9').stroke()
    paper.y = y + 4
  }
  const { y } = paper
  dress(paper, { size: 9, ...look })
  for (const [column, edge] of Object.entries(COLUMNS)) {
    const text = plain(cells[column as keyof Cells] ?? '')
    const x = WORDS.has(column) ? edge : edge - paper.widthOfString(text)
    paper.text(text, x, y, { lineBreak: false })
  }
  paper.x = MARGIN
  paper.y = y + ROW
}

/** Begins another page where so many rows have no room on this one. */
export const roomFor = (paper: Paper, rows: number): void => {
  if (paper.y + rows * ROW > paper.page.height - MARGIN - ROW) paper.addPage()
}

/** Puts a line at the foot of each page, and closes it. */
export const finish = (paper: Paper, foot: string): Promise<Uint8Array<ArrayBuffer>> => {
  const { start, count } = paper.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    paper.switchToPage(page)
    // Below the margin a line would begin a new page otherwise.
    paper.page.margins.bottom = 0
    const text = plain(`${foot} · ${page + 1} of ${count}`)
    dress(paper, { size: 8, color: GREY }).text(text, MARGIN, 806, { width: WIDTH, align: 'right' })
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    paper.on('data', (chunk: Buffer) => chunks.push(chunk))
    paper.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    paper.on('error', reject)
    paper.end()
  })
}

const dress = (paper: Paper, { color = 'black', size = 10, isBold = false }: Look): Paper =>
  paper
    .font(isBold ? 'Helvetica-Bold' : 'Helvetica')
    .fontSize(size)
    .fillColor(color)

/** Whether none of its letters, digits and signs of money would become a question mark on paper. */
export const isLegible = (text: string): boolean =>
  [...text.normalize('NFKC')].every(
    (letter) => plain(letter) !== '?' || !/[\p{L}\p{N}\p{Sc}]/u.test(letter),
  )

/** Letters that Unicode does not take apart. */
const STROKED: Readonly<Record<string, string>> = { Ł: 'L', ł: 'l', Đ: 'D', đ: 'd', ı: 'i' }

/** Those fonts know Latin letters alone: others lose their accents, or become a question mark. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(
      /[^\u{20}-\u{7e}\u{a0}-\u{ff}ŒœŠšŽžŸ€–’“”…]/gu,
      (letter) => STROKED[letter] ?? /[\u{20}-\u{7e}]/u.exec(letter.normalize('NFKD'))?.[0] ?? '?',
    )
