import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'

import { run } from '../run.ts'
import type { FoundBrowser } from './findBrowser.ts'

/**
 * Unpacks the Chromium that npm brought along, once per version and user. The package takes any file named
 * `chromium` in its temporary directory for its own, half-written ones too; so it unpacks in a directory of its
 * own in a process of its own, and the result is moved into place whole.
 */
export const unpackBrowser = async (): Promise<FoundBrowser> => {
  const home = join(tmpdir(), `souk-chromium-${version()}-${userInfo().uid}`)
  if (!existsSync(home)) await unpackTo(home)
  const executablePath = join(home, 'chromium')
  return { executablePath, env: { ...(await libraries(executablePath)), ...fonts(home) } }
}

/** Without any fonts of the system's a page would have no letters. */
const fonts = (home: string): Record<string, string> =>
  existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') }

/** A bare machine lacks libraries that the package carries; where the system has them, its own are used. */
const libraries = async (executablePath: string): Promise<Record<string, string>> => {
  const starts = await run(executablePath, ['--version']).then(
    () => true,
    () => false,
  )
  return starts ? {} : { LD_LIBRARY_PATH: join(dirname(executablePath), 'al2023', 'lib') }
}

/** The package does not export its manifest, and keeps nameless ones beside its modules. */
const version = (
  directory = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
): string => {
  const file = join(directory, 'package.json')
  const manifest =
    existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { version?: string })
  return (manifest && manifest.version) || version(dirname(directory))
}

const unpackTo = async (home: string): Promise<void> => {
  mkdirSync(dirname(home), { recursive: true })
  const draft = mkdtempSync(`${home}.`)
  const script = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`
  try {
    // The second variable makes it unpack its copies of system libraries as well.
    await run(process.execPath, ['-e', script], {
      TMPDIR: draft,
      AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x',
    })
    if (!existsSync(home)) renameSync(draft, home)
  } catch (error) {
    // Somebody else may have moved theirs into place in the same moment.
    if (!existsSync(home)) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}
