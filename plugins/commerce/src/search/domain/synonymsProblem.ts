const MOST = 20

/** What is wrong with words that are to mean the same: `sofa, couch`; nothing when all is well. */
export const synonymsProblem = (text: string): string | undefined => {
  const words = new Set(
    text
      .split(/[,;\n]/)
      .map((word) => word.trim().toLowerCase())
      .filter((word) => /[\p{L}\p{N}]/u.test(word)),
  )
  if (words.size < 2) return 'Give at least two different words, with commas between them.'
  if (words.size > MOST) return `Give at most ${MOST} words.`
  return undefined
}
