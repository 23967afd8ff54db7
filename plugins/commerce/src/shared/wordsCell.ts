/** How a list shows a value in words, as `WordsCell` is handed them. */
export const wordsCell = (
  words: Readonly<Record<string, string>>,
): { path: string; clientProps: Record<string, unknown> } => ({
  path: '@souk/commerce/client#WordsCell',
  clientProps: { words },
})
