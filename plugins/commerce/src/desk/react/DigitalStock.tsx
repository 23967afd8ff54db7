import { Link } from '@payloadcms/ui'
import { scopeOf } from '@souk/kernel'
import { PanelStyle } from '@souk/kernel/panel'
import { ask, may, panelShop, shopApi } from '@souk/kernel/panel/server'
import type { CollectionSlug, UIFieldServerProps } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { KeysDialog, type KeyPool } from './KeysDialog.tsx'

type File = { readonly id: string; readonly title: string; readonly version?: string | null }

/** On the form of a digital product: its files, and how many keys are left. */
export const DigitalStock = async ({ id, data, req }: UIFieldServerProps) => {
  const { kind, digital } = (data ?? {}) as { kind?: string; digital?: { keys?: boolean } }
  if (!id || kind !== 'digital')
    return (
      <p className="souk-muted">
        Save the product first. Then its files and licence keys are added here.
      </p>
    )
  const { field } = scopeOf(req.payload)
  const ctx = await panelShop(req, field ? idOf((data as Record<string, unknown>)[field]) : null)
  if (!ctx) return null
  const { docs } = await req.payload.find({
    collection: 'digital-files' as CollectionSlug,
    where: { product: { equals: id } },
    req,
    user: req.user,
    overrideAccess: false,
    depth: 0,
    limit: 50,
    sort: 'title',
  })
  const files = docs as unknown as File[]
  const found = digital?.keys
    ? ((await ask(ctx, 'licenseKeys.pools', { product: String(id) })) as {
        docs: KeyPool[]
      } | null)
    : null
  const pools = found?.docs ?? []
  const address = `${req.payload.config.routes.admin}/collections/digital-files`
  return (
    <div className="souk-card souk-stack">
      <PanelStyle />
      <strong>Files</strong>
      {files.length === 0 && (
        <p className="souk-muted">
          {digital?.keys ? 'None: buyers get a licence key alone.' : 'None yet: add what is sold.'}
        </p>
      )}
      <ul className="souk-bare">
        {files.map((file) => (
          <li key={file.id}>
            <Link href={`${address}/${file.id}`} prefetch={false}>
              {[file.title, file.version].filter(Boolean).join(', ')}
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link href={`${address}/create`} prefetch={false}>
          Add a file
        </Link>
      </p>
      {pools.length > 0 && (
        <>
          <strong>Licence keys</strong>
          <ul className="souk-bare">
            {pools.map((pool) => (
              <li key={pool.variant}>
                {pool.title}: {pool.free} free
                {pool.waiting > 0 && `, ${pool.waiting} paid for and waiting`}
              </li>
            ))}
          </ul>
          {may(ctx, 'licenseKeys.add') && (
            <KeysDialog address={`${shopApi(ctx)}/license-keys/add`} pools={pools} />
          )}
        </>
      )}
    </div>
  )
}
