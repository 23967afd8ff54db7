import { commerce } from '@souk/commerce'
import { addRoom, kernel, operationDoors } from '@souk/kernel'
import { tenancy, tenantScope } from '@souk/tenancy'
import type { Plugin } from 'payload'

import { content } from '../src/content/index.ts'
import { env } from '../src/env.ts'
import { storage } from '../src/storage/index.ts'

/** Which plugins, with which options, in which order: the only place that knows them all. */
export const plugins: Plugin[] = [
  kernel({ scope: tenantScope }),
  commerce({ scope: tenantScope }),
  (config) => addRoom(config, content),
  storage(env()),
  tenancy({}),
  operationDoors(),
]
