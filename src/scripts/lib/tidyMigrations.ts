import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Payload writes type imports as plain ones and paths without extension; neither loads where TypeScript is only stripped.
 * Puts both right in the files of the folder, and changes nothing else.
 */
export function tidyMigrations(folder: string): void {
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.ts'))) {
    const file = join(folder, name)
    const before = readFileSync(file, 'utf8')
    const after = before
      .replace(
        /(?<=import \{[^}]*?)(?<!type )\b(Migrate(?:Up|Down)Args)\b(?=[^}]*\} from)/g,
        'type $1',
      )
      .replace(/\(\{ db, payload, req \}(?=: Migrate(Up|Down)Args\))/g, '({ db }')
      .replace(/(from '\.\/[^'.]+)'/g, "$1.ts'")
    if (after !== before) writeFileSync(file, after)
  }
}
