/** The id of a relationship, whether it came populated or not; nothing where it is empty. */
export const idOf = (value: unknown): string | null => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}
