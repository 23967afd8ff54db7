import { invalid } from './errors.ts'

/** A file of a form as its parameter: what the SDK calls `FileData`, its bytes in base64. */
export type SentFile = { name: string; type: string; data: string }

/** Boundary of a form with files, null for every other body. */
export const boundaryOf = (contentType = ''): string | null =>
  /^multipart\/form-data;.*\bboundary="?([^";]+)"?/i.exec(contentType)?.[1] ?? null

/** `multipart/form-data` as the SDK writes it (RFC 7578): texts stay texts, files become `SentFile`. */
export const parseMultipart = (body: Buffer, boundary: string): Record<string, unknown> => {
  // Latin letters are bytes, one by one.
  const parts = body.toString('latin1').split(`--${boundary}`)
  if (parts.at(-1)?.trim() !== '--') throw invalid('Invalid multipart body: it has no end.')
  return Object.fromEntries(parts.slice(1, -1).map(partOf))
}

const partOf = (part: string): [string, SentFile | string] => {
  const gap = part.indexOf('\r\n\r\n')
  const head = Buffer.from(part.slice(0, gap), 'latin1').toString('utf8')
  const content = Buffer.from(part.slice(gap + 4, -2), 'latin1')
  const name = /\bname="([^"]*)"/.exec(head)?.[1]
  if (gap < 0 || name === undefined) throw invalid('Invalid multipart body: a part has no name.')
  const filename = /\bfilename="([^"]*)"/.exec(head)?.[1]
  if (filename === undefined) return [name, content.toString('utf8')]
  const type = /^content-type:\s*(.+)$/im.exec(head)?.[1]?.trim() ?? 'application/octet-stream'
  return [name, { name: filename, type, data: content.toString('base64') }]
}
