export const allParts = [
  'types',
  'lint',
  'rules',
  'format',
  'unused',
  'unit',
  'int',
  'http',
  'e2e',
] as const

export type Part = (typeof allParts)[number]

/** The parts that were asked for, all when none was. Throws on a name that does not exist: a typo must not pass. */
export const planFrom = (wanted: readonly string[]): readonly Part[] => {
  const unknown = wanted.filter((name) => !(allParts as readonly string[]).includes(name))
  if (unknown.length > 0) {
    throw new Error(`There is no part ${unknown.join(', ')}. Choose from: ${allParts.join(', ')}.`)
  }
  return wanted.length === 0 ? allParts : allParts.filter((part) => wanted.includes(part))
}
