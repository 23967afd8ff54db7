import { parseArgs } from 'node:util'

import { startServer } from '../../support/database/server.ts'
import { makeTemplate } from '../../support/database/template.ts'
import { runMatrix } from './matrix.ts'

/** `npm run test:faults -- --runs 100 --seed 7`: as many mishaps as one likes, the same for the same seed. */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '40' }, seed: { type: 'string', default: '1' } },
})
const [runs, seed] = [Number(values.runs), Number(values.seed)]
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed))
  throw new Error('--runs and --seed are whole numbers, and at least one run.')

const server = await startServer()
try {
  await makeTemplate(server.url)
  const {
    runs: made,
    killed,
    violations,
  } = await runMatrix({ server: server.url, runs, seed, say: console.log })
  for (const violation of violations) console.log(violation)
  console.log(`Killed in the middle: ${killed}`)
  console.log(`runs: ${made}, violations: ${violations.length}`)
  process.exitCode = violations.length === 0 ? 0 : 1
} finally {
  await server.stop()
}
process.exit()
