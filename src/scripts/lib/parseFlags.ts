import { Stop } from './runScript.ts'

/** The `--flags` that were given. Throws on one that the script does not know. */
export function parseFlags(
  known: readonly string[],
  given: readonly string[] = process.argv.slice(2),
): Set<string> {
  const unknown = given.find((flag) => !known.some((name) => flag === `--${name}`))
  if (unknown !== undefined) {
    const list =
      known.length > 0
        ? `It knows ${known.map((name) => `--${name}`).join(', ')}.`
        : 'It takes none.'
    throw new Stop(`This command does not know ${unknown}. ${list}`)
  }
  return new Set(given.map((flag) => flag.slice(2)))
}
