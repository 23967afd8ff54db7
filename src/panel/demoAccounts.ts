import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { env } from '../env.ts'

export type DemoAccount = {
  readonly who: string
  readonly email: string
  readonly password: string
}

/** The people of the demo who may enter the panel; nobody where no demo runs. */
export const demoAccounts = (): readonly DemoAccount[] => {
  const { mode, dataDir } = env()
  if (mode !== 'demo' && mode !== 'development') return []
  const file = join(dataDir, 'demo.json')
  if (!existsSync(file)) return []
  const { accounts = [] } = JSON.parse(readFileSync(file, 'utf8')) as { accounts?: DemoAccount[] }
  return accounts.filter(({ who }) => !/shopper|customer/i.test(who))
}
