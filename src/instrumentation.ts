/**
 * Opens the house before the first visitor comes: a start that must be refused (the wall between
 * tenants has a gap) is refused now, and nobody waits for the first answer.
 */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { openHouse } = await import('./health/openHouse.ts')
  await openHouse()
}
