/** Millimetres in the points that PDF counts in. */
const MM = 72 / 25.4

export type Card = { readonly title: string; readonly lines: readonly string[] }

const [WIDTH, HEIGHT, MARGIN, ACROSS] = [210, 297, 15, 3]

/** A sheet of A4 with cards to cut out, three in a row: the smallest file that any reader opens and prints. */
export const pdfOf = (cards: readonly Card[]): Buffer => {
  const rows = Math.ceil(cards.length / ACROSS)
  const [wide, high] = [(WIDTH - 2 * MARGIN) / ACROSS, (HEIGHT - 2 * MARGIN) / rows]
  const content = cards
    .map((card, index) =>
      drawn(card, {
        x: (MARGIN + (index % ACROSS) * wide) * MM,
        y: (HEIGHT - MARGIN - Math.floor(index / ACROSS) * high) * MM,
        wide: wide * MM,
        high: high * MM,
      }),
    )
    .join('\n')
  return written([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH * MM} ${HEIGHT * MM}] /Contents 4 0 R
/Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>`,
    `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Italic /Encoding /WinAnsiEncoding >>',
  ])
}

type Place = Readonly<Record<'x' | 'y' | 'wide' | 'high', number>>

const drawn = ({ title, lines }: Card, { x, y, wide, high }: Place): string =>
  [
    `0.6 w 0.55 G ${x} ${y - high} ${wide} ${high} re S`,
    `BT /F1 13 Tf ${x + 12} ${y - 34} Td (${text(title)}) Tj ET`,
    ...lines.map(
      (line, index) => `BT /F2 11 Tf ${x + 12} ${y - 60 - index * 16} Td (${text(line)}) Tj ET`,
    ),
  ].join('\n')

const text = (line: string): string => line.replace(/[\\()]/g, '\\$&')

/** Objects one after another, and the table that says at which byte each begins. */
const written = (objects: readonly string[]): Buffer => {
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = Buffer.byteLength(file, 'latin1')
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = Buffer.byteLength(file, 'latin1')
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
