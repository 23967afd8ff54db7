/** At most so many UTF-16 units, as fields count them; a sign that does not fit is left out whole. */
export const cutText = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\ud800-\udbff]$/u, '')
