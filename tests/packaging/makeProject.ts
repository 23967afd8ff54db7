import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

import type { Tarballs } from '../../tools/packPlugins.ts'
import { run } from '../support/run.ts'
import { readManifest } from './manifest.ts'

export type Project = { readonly directory: string; readonly remove: () => void }

const source = resolve('tests/packaging/emptyProject')

/**
 * A project outside the checkout, with the plugins unpacked from their tarballs. Of all other packages it gets those
 * alone that the plugins and the project itself name, as links to what is installed here: a dependency that somebody
 * forgot to name is missing, as it would be elsewhere, and no network is needed.
 */
export const makeProject = async (tarballs: Tarballs): Promise<Project> => {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'souk-project-')))
  cpSync(source, directory, { recursive: true })
  const folders = await Promise.all(
    Object.entries(tarballs).map(([name, tarball]) => unpack(tarball ?? '', directory, name)),
  )
  const named = [directory, ...folders].flatMap((folder) => {
    const { dependencies, peerDependencies } = readManifest(folder)
    return Object.keys({ ...dependencies, ...peerDependencies })
  })
  for (const name of new Set(named)) link(name, directory)
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) }
}

const unpack = async (tarball: string, project: string, name: string): Promise<string> => {
  const folder = join(project, 'node_modules/@souk', name)
  mkdirSync(folder, { recursive: true })
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder])
  return folder
}

const link = (name: string, project: string): void => {
  const place = join(project, 'node_modules', name)
  if (existsSync(place)) return
  mkdirSync(dirname(place), { recursive: true })
  symlinkSync(resolve('node_modules', name), place)
}
