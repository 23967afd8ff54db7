import { existsSync } from 'node:fs'

/** Tests over HTTP run against a build, and say so when there is none instead of making a slow one unasked. */
export default function setup() {
  if (existsSync('.next/BUILD_ID')) return
  throw new Error(
    'There is no build in .next: run `npm run build` first, or `npm test`, which does.',
  )
}
