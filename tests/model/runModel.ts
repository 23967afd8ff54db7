import { runPlan } from './runPlan.ts'
import { sharedParts, sixtyForTen, sixtyForTenAndFive } from './rush.ts'
import { openWorld, owner } from './world.ts'

export type Outcome = { readonly runs: number; readonly violations: readonly string[] }

type Options = {
  /** Postgres as its superuser. */
  readonly server: string
  readonly runs: number
  readonly seed: number
  readonly say?: (line: string) => void
}

const FIXED = {
  '60 buyers for 10 pieces': sixtyForTen,
  '60 buyers for 10 pieces and 5 to come': sixtyForTenAndFive,
  '60 buyers for bundles that share 10 pieces': sharedParts,
}

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
    await world.places()
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
    const { differences } = await world.shop.ask('stock.check', {}, owner)
    for (const one of differences as readonly object[])
      violations.push(`the shop's own check says: ${JSON.stringify(one)}`)
  } finally {
    await world.close()
  }
  return { runs, violations }
}
