import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Packages that the published code of a folder imports, by name: `@payloadcms/db-postgres`, `zod`. */
export const packagesImportedBy = (folder: string): string[] => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|d\.ts)$/.test(file))
    .flatMap((file) => specifiersIn(readFileSync(join(folder, file), 'utf8')))
    .filter((specifier) => !/^(\.|node:|#)/.test(specifier))
    .map((specifier) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier)
  return [...new Set(names)].toSorted()
}

/** A name holds no blank: a label that ends in “from” is no import, nor is SQL that is “distinct from”. */
const specifiersIn = (code: string): string[] =>
  [
    ...code.matchAll(/(?:^|[\s;}])(?<!\bdistinct\s)(?:from|import)\s*\(?\s*['"]([^'"\s,]+)['"]/g),
  ].map(([, specifier]) => specifier ?? '')
