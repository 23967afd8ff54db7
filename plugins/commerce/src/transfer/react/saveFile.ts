type TextFile = { readonly filename: string; readonly mediaType: string; readonly content: string }

/**
 * Fetches a file from an operation and hands it to its person.
 *
 * @throws an Error whose message is for a person
 */
export const saveFile = async (address: string): Promise<void> => {
  const answer = await fetch(address, { credentials: 'include' }).catch(() => null)
  if (!answer) throw new Error('The shop could not be reached. Please try again.')
  const body = (await answer.json()) as TextFile & { errors?: { message?: string }[] }
  if (!answer.ok) throw new Error(body.errors?.[0]?.message ?? 'The file could not be had.')
  const url = URL.createObjectURL(new Blob([body.content], { type: body.mediaType }))
  Object.assign(document.createElement('a'), { href: url, download: body.filename }).click()
  URL.revokeObjectURL(url)
}
