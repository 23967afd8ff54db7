type Entry = {
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly [more: string]: unknown
}

export type Lock = {
  readonly packages: Readonly<Record<string, Entry>>
  readonly [more: string]: unknown
}

type Missing = { readonly path: string; readonly name: string; readonly version: string }

/**
 * Optional packages of exact versions that a lock names but does not describe. A registry that carries Linux
 * binaries alone leaves such a lock behind, and `npm ci` refuses it everywhere.
 */
export const missingOptionalPackages = ({ packages }: Lock): Missing[] =>
  Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => isExact.test(version) && !isResolved(packages, path, name))
      .map(([name, version]) => ({ path: `${folderOf(path)}${name}`, name, version })),
  )

/** The lock with them, for the platforms that their names tell. npm checks their content when it fetches them. */
export const withOptionalPackages = (lock: Lock): Lock => {
  const added = missingOptionalPackages(lock).map(({ path, name, version }) => [
    path,
    { version, ...platformOf(name), optional: true },
  ])
  const packages = { ...lock.packages, ...(Object.fromEntries(added) as Lock['packages']) }
  const sorted = Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(sorted) }
}

const isExact = /^\d+\.\d+\.\d+/

/** Node looks beside the package and then in every folder above. */
const isResolved = (packages: Lock['packages'], path: string, name: string): boolean => {
  const places = [`${path}/node_modules/${name}`]
  for (let at = path; at.includes('node_modules/');) {
    at = at.slice(0, at.lastIndexOf('node_modules/'))
    places.push(`${at}node_modules/${name}`)
  }
  return places.some((place) => place in packages)
}

/** `node_modules/a/node_modules/b` lies in `node_modules/a/node_modules/`. */
const folderOf = (path: string): string =>
  path.slice(0, path.lastIndexOf('node_modules/') + 'node_modules/'.length)

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]

const platformOf = (name: string): { os?: string[]; cpu?: string[]; libc?: string[] } => {
  const words = name.split(/[/-]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  const musl = words.some((word) => word.startsWith('musl'))
  const libc = os.includes('linux') && musl ? ['musl'] : []
  return {
    ...(os.length > 0 && { os }),
    ...(cpu.length > 0 && { cpu }),
    ...(libc.length > 0 && { libc }),
  }
}
