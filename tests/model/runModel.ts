import { runPlan } from './runPlan.ts'
import { sixtyForTen } from './rush.ts'
import { openWorld } from './world.ts'

export type Outcome = { readonly runs: number; readonly violations: readonly string[] }

type Options = {
  /** Postgres as its superuser. */
  readonly server: string
  readonly runs: number
  readonly seed: number
  readonly say?: (line: string) => void
}

const FIXED = { '60 buyers for 10 pieces': sixtyForTen }

/** The fixed cases, then as many random ones as wanted; one that goes wrong does not end the others. */
export const runModel = async ({
  server,
  runs,
  seed,
  say = () => undefined,
}: Options): Promise<Outcome> => {
  const world = await openWorld(server)
  const violations: string[] = []
  try {
    for (const [name, fixed] of Object.entries(FIXED)) {
      const found = await fixed(world)
      say(`${name}: ${found.length === 0 ? 'right' : 'wrong'}`)
      violations.push(...found.map((violation) => `${name}: ${violation}`))
    }
    for (let run = 0; run < runs; run += 1) {
      const { violations: found, story } = await runPlan(world, seed, run)
      say(`run ${run + 1}/${runs}: ${story}`)
      violations.push(...found)
    }
  } finally {
    await world.close()
  }
  return { runs, violations }
}
