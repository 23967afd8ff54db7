import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const homes = [
  'src',
  'collections',
  'access',
  ...readdirSync(join(root, 'plugins'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `plugins/${name}/src`),
]

/** In a production build there are several copies of each class: see `payloadsStatus`. */
it('Payload’s errors are told by their shape, never by their class', () => {
  const classes =
    /instanceof (APIError|AuthenticationError|Forbidden|LockedAuth|NotFound|ValidationError)\b/
  const found = homes
    .flatMap((home) =>
      readdirSync(join(root, home), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(home, file),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'))
    .filter((file) => classes.test(readFileSync(join(root, file), 'utf8')))
  expect(found).toEqual([])
})
