import { parseArgs } from 'node:util'

import { startServer } from '../support/database/server.ts'
import { runModel } from './runModel.ts'

/** `npm run test:model -- --runs 100 --seed 7`: as many markets as one likes, the same for the same seed. */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
})
const [runs, seed] = [Number(values.runs), Number(values.seed)]
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed))
  throw new Error('--runs and --seed are whole numbers, and at least one run.')

const server = await startServer()
try {
  const { violations, runs: made } = await runModel({
    server: server.url,
    runs,
    seed,
    say: console.log,
  })
  for (const violation of violations) console.log(violation)
  console.log(`runs: ${made}, violations: ${violations.length}`)
  process.exitCode = violations.length === 0 ? 0 : 1
} finally {
  await server.stop()
}
process.exit()
