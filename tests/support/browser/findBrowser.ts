import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

import { unpackBrowser } from './unpackBrowser.ts'

export type FoundBrowser = {
  readonly executablePath: string
  /** Extra variables for its process. */
  readonly env: Readonly<Record<string, string>>
}

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome']

/** CHROMIUM_PATH, then an installed Chrome or Chromium, then the one that npm installed with us. */
export const findBrowser = async (): Promise<FoundBrowser> => {
  const executablePath = process.env.CHROMIUM_PATH || installed()
  return executablePath ? { executablePath, env: {} } : unpackBrowser()
}

const installed = (): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((directory) => names.map((name) => join(directory, name)))
    .find(isExecutable)

const isExecutable = (path: string) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
