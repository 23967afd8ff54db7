import { PanelStyle } from '@souk/kernel/panel'
import { ask, chosenShop, may, shopApi } from '@souk/kernel/panel/server'
import type { ListViewServerProps } from 'payload'

import { KeysDialog, type KeyPool } from './KeysDialog.tsx'

/** Above the list of licence keys: where more are pasted. */
export const AddLicenseKeys = async ({ payload }: Pick<ListViewServerProps, 'payload'>) => {
  const ctx = await chosenShop(payload)
  if (!ctx || !may(ctx, 'licenseKeys.add')) return null
  const found = (await ask(ctx, 'licenseKeys.pools', {})) as { docs: KeyPool[] } | null
  const pools = found?.docs ?? []
  return (
    <div className="souk-bar">
      <PanelStyle />
      {pools.length === 0 ? (
        <p className="souk-muted">
          No product gives licence keys yet. Make one a “Download or licence key”, and tick “Gives a
          licence key with each piece”.
        </p>
      ) : (
        <KeysDialog address={`${shopApi(ctx)}/license-keys/add`} pools={pools} />
      )}
    </div>
  )
}
