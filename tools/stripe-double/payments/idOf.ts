type Expandable = string | { id: string } | null | undefined

/** The id behind an expandable field: rows hold ids only. */
export const idOf = (value: Expandable): string | null => {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : value.id
}

/** The same where there must be one. */
export const theId = (value: Expandable): string => {
  const id = idOf(value)
  if (id === null) throw new Error('An object of the double lacks an id that it must have.')
  return id
}
