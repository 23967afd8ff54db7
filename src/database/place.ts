import { createHash, randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { canEnter, isRoot, serverUser, type ServerUser } from './serverUser.ts'

/** Where the files of one DATA_DIR's database are. */
export type Place = {
  /** Inside DATA_DIR, ours: password, port, leases, log. */
  home: string
  /** Holds the cluster; `home` itself, or a folder under /var/lib/souk when Postgres' user cannot reach `home`. */
  folder: string
  cluster: string
  user: ServerUser
  password: string
}

const othersData =
  'it seems to have been made by another user. Run as that user or as root, or choose another DATA_DIR.'

const elsewhere = '/var/lib/souk'

/** Folder for copies of Postgres' programs, reachable for its user. */
export function programsFolder(place: Place): string {
  return place.folder === place.home ? join(place.home, 'programs') : join(elsewhere, 'programs')
}

/** The folder of the database's own files inside DATA_DIR, made when missing. */
export function databaseHome(dataDir: string): string {
  const home = join(dataDir, 'postgres')
  try {
    mkdirSync(home, { recursive: true, mode: isRoot() ? 0o755 : 0o700 })
    accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new Error(`DATA_DIR (${dataDir}) cannot be written: ${othersData}`, { cause })
  }
  // As root, Postgres' user must pass through; what is secret inside is closed file by file.
  if (isRoot()) chmodSync(home, 0o755)
  return realpathSync(home)
}

/** Where the cluster of `home` is, or is to be made. Call it under the lock. */
export function findPlace(home: string, { isDisposable = false } = {}): Place {
  const inside = join(home, 'cluster')
  const owner = serverUser(inside)
  const isNew = !existsSync(join(home, 'password'))
  const password = keepPassword(home, existsSync(inside))
  if (isCluster(inside) || canEnter(home, owner))
    return { home, folder: home, cluster: inside, user: owner, password }

  const folder = reserveElsewhere(home, { password, isNew, isDisposable })
  const cluster = join(folder, 'cluster')
  const user = serverUser(cluster)
  if (!canEnter(folder, user)) {
    throw new Error(
      `Postgres' user ${user?.name ?? ''} can reach neither ${home} nor ${folder}. Choose a DATA_DIR that everybody may pass through, or set DATABASE_URL.`,
    )
  }
  return { home, folder, cluster, user, password }
}

type Reservation = { home: string; key: string; isDisposable: boolean }

/** The folder under /var/lib/souk that belongs to this DATA_DIR and to no earlier one of the same name. */
function reserveElsewhere(
  home: string,
  { password, isNew, isDisposable }: { password: string; isNew: boolean; isDisposable: boolean },
): string {
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 })
  clearDisposed()
  const folder = join(elsewhere, sha256(home).slice(0, 16))
  const key = sha256(`souk ${password}`)
  if (existsSync(folder) && (isNew || reservationOf(folder)?.key !== key)) {
    // The DATA_DIR that this one served was deleted by hand, and its password with it. Data are not ours to throw away.
    renameSync(folder, `${folder}.left-${randomBytes(4).toString('hex')}`)
  }
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  chmodSync(folder, 0o755)
  const reservation: Reservation = { home, key, isDisposable }
  writeFileSync(join(folder, reservationFile), JSON.stringify(reservation), { mode: 0o600 })
  return folder
}

/** Databases of tests go when their DATA_DIR is gone. */
function clearDisposed(): void {
  for (const name of readdirSync(elsewhere)) {
    const folder = join(elsewhere, name)
    const reservation = reservationOf(folder)
    if (reservation?.isDisposable && !existsSync(reservation.home))
      rmSync(folder, { recursive: true, force: true })
  }
}

const reservationFile = 'belongs-to.json'

function reservationOf(folder: string): Reservation | undefined {
  const text = readText(join(folder, reservationFile))
  return text ? (JSON.parse(text) as Reservation) : undefined
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Whether the folder holds an initialised cluster, as far as we are allowed to look. */
export function isCluster(folder: string): boolean {
  // PG_VERSION itself cannot be seen when the cluster belongs to somebody else; being there is enough, because
  // a cluster gets its name only when it is complete.
  return existsSync(folder)
}

function keepPassword(home: string, hasCluster: boolean): string {
  const file = join(home, 'password')
  const kept = readText(file)
  if (kept) return kept
  if (hasCluster) {
    throw new Error(
      `The password of the database in ${home} is gone (${file}). Put it back, or delete ${home} to begin with an empty database.`,
    )
  }
  const password = randomBytes(24).toString('hex')
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  return password
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    )
      return undefined
    throw new Error(`${file} cannot be read: ${othersData}`, {
      cause: error,
    })
  }
}
