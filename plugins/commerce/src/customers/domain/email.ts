/** As SMTP has it: 64 before the @, 254 altogether. */
export const MAX_EMAIL_LENGTH = 254

/**
 * One spelling for one mailbox: trimmed and in small letters. Dots and plus signs stay, since not
 * every provider ignores them.
 */
export const normalizeEmail = (email: string): string =>
  email.normalize('NFKC').trim().toLowerCase()

/**
 * Whether the text can be an address that mail reaches: the same that browsers accept in a form,
 * with a dot in the domain and SMTP's lengths. Whether the mailbox exists, only a mail can tell.
 */
export const isEmail = (text: string): boolean => {
  if (text.length > MAX_EMAIL_LENGTH) return false
  const [local = '', domain = '', ...rest] = text.split('@')
  if (rest.length > 0 || local.length > 64) return false
  const labels = domain.split('.')
  return LOCAL.test(local) && labels.length > 1 && labels.every((label) => LABEL.test(label))
}

const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i
