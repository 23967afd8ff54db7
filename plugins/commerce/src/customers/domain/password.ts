// Length is what makes a password hard to guess; the upper bound keeps hashing it cheap.
export const MIN_PASSWORD_LENGTH = 8
export const MAX_PASSWORD_LENGTH = 200

/** Whether the text may be a password: 8 to 200 characters, of any kind, in any mixture, but not blanks alone. */
export const isPassword = (text: string): boolean => {
  const { length } = [...text]
  return text.trim() !== '' && length >= MIN_PASSWORD_LENGTH && length <= MAX_PASSWORD_LENGTH
}
