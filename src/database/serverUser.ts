import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

/** The operating system's user that Postgres runs as; `undefined`: the one that we are. */
export type ServerUser = { name: string; uid: number; gid: number } | undefined

/**
 * Postgres refuses to run as root, so root lends it another user: the owner of an existing cluster, else `postgres`,
 * else `nobody`. Throws when there is none.
 */
export function serverUser(cluster: string): ServerUser {
  if (!isRoot()) return undefined
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid }
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const uid = id('-u', name)
    const gid = id('-g', name)
    if (uid && gid !== undefined) return { name, uid, gid }
  }
  throw new Error(
    'Postgres does not run as root, and this system has no user "postgres" or "nobody" to run it as. ' +
      'Create one (useradd --system postgres), run Souk as another user, or set DATABASE_URL.',
  )
}

/** Whether this process is root (never on Windows). */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** Whether the server's user can enter the folder. */
export function canEnter(folder: string, user: ServerUser): boolean {
  if (!user) return true
  const { uid, gid } = user
  const probe = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    uid,
    gid,
    cwd: '/',
    stdio: 'ignore',
  })
  if (probe.error) {
    throw new Error(
      `Postgres does not run as root, and this root may not become ${user.name}. Run Souk as another user, or set DATABASE_URL.`,
      {
        cause: probe.error,
      },
    )
  }
  return probe.status === 0
}

function id(flag: '-g' | '-u', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout.trim()) : undefined
}
