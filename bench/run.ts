import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { resolve } from 'node:path'

import { startEmbedded } from '../src/database/embedded.ts'
import { createTenant, firstOperator, startApp } from '../tests/support/index.ts'
import { addPromotions } from './addPromotions.ts'
import { fillShop, PRODUCTS, VARIANTS } from './fillShop.ts'
import { load, type Figures } from './load.ts'
import { scenarios } from './scenarios.ts'
import { startDouble } from './startDouble.ts'
import { table } from './table.ts'

/** Rounds in turn, so that a machine that slows down slows everything down; the median counts. */
const ROUNDS = 3
const WARM_UP_SECONDS = 3

const dataDir = resolve('.data/bench')

/**
 * Measures the storefront's API against an empty handler of the same build, side by side in one run:
 * ratios can be compared between machines, requests per second cannot.
 */
const run = async (): Promise<void> => {
  const built = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
  if (built.status !== 0) throw new Error('The build failed.')
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true })
  const database = await startEmbedded({ dataDir })
  const double = await startDouble()
  const app = await startApp({ databaseUrl: database.url, dataDir, env: double.env })
  try {
    const operator = await firstOperator(app.url)
    const tenant = await createTenant(operator)
    const shop = await fillShop(database.url, tenant)
    const lavish = await createTenant(operator)
    const generous = await fillShop(database.url, lavish)
    await addPromotions(operator, lavish)
    await double.connect(operator, tenant)
    const measured = new Map<string, Figures[]>()
    for (const scenario of scenarios(shop, generous)) {
      await load(app.url, scenario, WARM_UP_SECONDS)
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const scenario of scenarios(shop, generous)) {
        const figures = await load(app.url, scenario)
        measured.set(scenario.name, [...(measured.get(scenario.name) ?? []), figures])
      }
    }
    console.log(
      `\n${PRODUCTS} products × ${VARIANTS} variants, ${cpus().length} cores, load from the same machine\n`,
    )
    console.log(table(scenarios(shop, generous), measured))
  } finally {
    await app.stop()
    double.stop()
    await database.stop()
  }
}

await run()
process.exit(0)
