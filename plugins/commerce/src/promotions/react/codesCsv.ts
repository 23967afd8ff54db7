export type ListedCode = {
  readonly code: string
  readonly used: number
  readonly usageLimit: number | null
}

/** A list that spreadsheets and mailing tools take. Codes hold letters, digits and hyphens only. */
export const codesCsv = (codes: readonly ListedCode[]): string =>
  [
    'Code,Used,Times at most',
    ...codes.map(({ code, used, usageLimit }) => `${code},${used},${usageLimit ?? ''}`),
    '',
  ].join('\r\n')

/** Hands a text over as a file. */
export const saveFile = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}
