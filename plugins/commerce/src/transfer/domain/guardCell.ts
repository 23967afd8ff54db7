const RISKY = /^[=+\-@\t\r]/u
const GUARDED = /^'[=+\-@\t\r]/u

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front: names and addresses
 * are written by strangers. So does one that begins with such an apostrophe, so that all come back.
 */
export const guardCell = (text: string): string =>
  RISKY.test(text) || /^'+[=+\-@\t\r]/u.test(text) ? `'${text}` : text

/** What `guardCell` was given. */
export const unguardCell = (text: string): string =>
  GUARDED.test(text) || /^'{2,}[=+\-@\t\r]/u.test(text) ? text.slice(1) : text
