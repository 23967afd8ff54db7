import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** In the order in which they need each other's types: the kernel first. */
export const plugins = ['kernel', 'tenancy', 'commerce', 'stripe-connect'] as const
export type PluginName = (typeof plugins)[number]

/** Where a plugin's tarball was put, by name. */
export type Tarballs = Readonly<{ [name in PluginName]?: string | undefined }>

const root = resolve(import.meta.dirname, '..')

/** Builds these plugins into their `dist` and packs each as npm would publish it. Throws with the compiler's words. */
export const packPlugins = (
  destination: string,
  names: readonly PluginName[] = plugins,
): Tarballs => {
  mkdirSync(destination, { recursive: true })
  return Object.fromEntries(
    plugins
      .filter((name) => names.includes(name))
      .map((name) => {
        build(name)
        return [name, pack(name, resolve(destination))]
      }),
  )
}

const folderOf = (name: PluginName) => join(root, 'plugins', name)

const build = (name: PluginName): void => {
  const folder = folderOf(name)
  const dist = join(folder, 'dist')
  rmSync(dist, { recursive: true, force: true })
  say('node', [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], folder)
  for (const file of filesIn(dist).filter((path) => path.endsWith('.d.ts'))) {
    writeFileSync(file, withPublishedExtensions(readFileSync(file, 'utf8')))
  }
}

/** TypeScript rewrites `./x.ts` in code but not in declarations, where only the newest compilers follow it. */
const withPublishedExtensions = (declarations: string): string =>
  declarations.replaceAll(/(['"]\.{1,2}\/[^'"]+)\.tsx?(['"])/g, '$1.js$2')

const pack = (name: PluginName, destination: string): string => {
  const answer = say('npm', ['pack', '--json', '--pack-destination', destination], folderOf(name))
  const [{ filename }] = JSON.parse(answer) as [{ filename: string }]
  return join(destination, filename)
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const say = (command: string, args: readonly string[], cwd: string): string => {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${command} ${args.join(' ')} failed in ${cwd}\n${stdout}${stderr}`, {
      cause: error,
    })
  }
}
