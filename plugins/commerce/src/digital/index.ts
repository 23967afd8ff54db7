import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import {
  addLicenseKeys,
  downloadFile,
  giveWhatCame,
  licenseKeyPools,
  withdrawLicenseKey,
} from './operations/index.ts'
import { digitalObjects } from './payload/objects.sql.ts'

export { digitalDeliveries } from './payload/digitalDeliveries.ts'
export { digitalFiles } from './payload/digitalFiles.ts'
export { digitalOfProducts } from './payload/digitalOfProducts.ts'
export { licenseKeys } from './payload/licenseKeys.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<
    Record<'digitalFiles' | 'licenseKeys' | 'digitalDeliveries', CollectionBuilder>
  >
}

/** What is sold as files and licence keys, and what each buyer has of it. */
export const digitalRoom = ({ scope, collections }: Settings): Room => {
  const ground = { scope, extensions: [] }
  return {
    name: 'digital',
    collections: [
      collections.digitalFiles(ground),
      collections.licenseKeys(ground),
      collections.digitalDeliveries(ground),
    ],
    operations: [licenseKeyPools, addLicenseKeys, withdrawLicenseKey, downloadFile],
    chores: [giveWhatCame],
    sql: digitalObjects(scope),
    // Whether a key is left is what shoppers see as “sold out”.
    watches: ['license_keys'],
  }
}
