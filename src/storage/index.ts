import { s3Storage } from '@payloadcms/storage-s3'
import { join } from 'node:path'
import type { Plugin } from 'payload'

import type { Env } from '../env.ts'
import { localDisk } from './localDisk.ts'

/** Where uploads are kept: the bucket that is configured, else a folder of the data directory. */
export const storage = ({ s3, dataDir }: Pick<Env, 's3' | 'dataDir'>): Plugin =>
  s3
    ? s3Storage({
        bucket: s3.bucket,
        collections: { media: true, 'digital-files': true },
        config: {
          region: s3.region,
          forcePathStyle: s3.endpoint !== undefined,
          ...(s3.endpoint === undefined ? {} : { endpoint: s3.endpoint }),
          credentials: { accessKeyId: s3.accessKeyId, secretAccessKey: s3.secretAccessKey },
        },
      })
    : localDisk({ directory: join(dataDir, 'uploads'), collections: ['media', 'digital-files'] })
