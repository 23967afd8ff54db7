/**
 * What may be kept of an error's message: not what looks like somebody's address, a number that
 * could be a card's or a telephone's, or a secret.
 */
export const scrubbed = (error: unknown): string => {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : typeof error
  return text
    .replace(/\b(sk|rk|pk|whsec)_\w+/g, '[key]')
    .replace(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '[e-mail]')
    .replace(/\+?\d[\d ()-]{7,}\d/g, '[number]')
    .replace(/\s+/g, ' ')
    .slice(0, 300)
}
