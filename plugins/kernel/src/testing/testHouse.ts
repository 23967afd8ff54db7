import { postgresAdapter } from '@payloadcms/db-postgres'
import { buildConfig, getPayload, type CollectionConfig, type Payload } from 'payload'

import { applyDatabaseObjects } from '../database/databaseObjects.ts'
import { kernel } from '../payload/kernel.ts'
import { operationDoors } from '../payload/operationDoors.ts'
import { addRoom, type Room } from '../room.ts'
import { oneShop, type Scope } from '../scope/index.ts'

type Given = {
  /** Of a database that is made if it is not there; its tables are made to fit. */
  readonly url: string
  readonly rooms?: readonly Room[]
  readonly collections?: readonly CollectionConfig[]
  readonly scope?: Scope
  /** Connections of the pool. Two is enough for anybody who joins transactions as they should. */
  readonly connections?: number
}

/** A whole Payload project with one shop and these rooms. One for each process: Payload keeps it. */
export const openTestHouse = async ({
  url,
  rooms = [],
  collections = [],
  scope = oneShop({ currency: 'EUR' }),
  connections = 10,
}: Given): Promise<Payload> => {
  const config = await buildConfig({
    secret: 'the secret of a test house, long enough to be one',
    db: postgresAdapter({
      pool: { connectionString: url, max: connections },
      idType: 'uuid',
    }),
    collections: [...collections],
    plugins: [kernel({ scope }), (before) => rooms.reduce(addRoom, before), operationDoors()],
    telemetry: false,
    typescript: { autoGenerate: false },
    logger: { options: { level: 'silent' } },
  })
  const payload = await getPayload({ config })
  await applyDatabaseObjects(payload)
  return payload
}
