import { emptyList, sql } from '@souk/kernel'
import type { CollectionBeforeDeleteHook, CollectionBeforeOperationHook } from 'payload'

import { members } from '../../shared/access.ts'
import { collectionBuilder, type CollectionOverrides } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { sqlOf } from '../../shared/sqlOf.ts'
import { digitalErrors } from '../domain/index.ts'

const LARGEST_FILE_MB = 30

const checkSize =
  (limit: number): CollectionBeforeOperationHook =>
  ({ operation, req }) => {
    if (operation !== 'create' && operation !== 'update') return
    if ((req.file?.size ?? 0) > limit * 1024 * 1024)
      throw digitalErrors.digital_file_too_large({ limit })
  }

/** Who has paid for a file finds it there. */
const keepSold: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const [sold] = await sqlOf(req)(sql`
    select 1 from digital_deliveries d
    where d.file_id = ${String(id)}::uuid and d.state = 'active' and d.taken < d.allowed
      and (d.expires_at is null or d.expires_at > now()) limit 1`)
  if (sold) throw digitalErrors.digital_file_in_use()
}

/** Saved, never shown, and kept by nobody on the way: also for the shop's own people. */
const asAttachment = ({ headers }: { headers: Headers }): Headers => {
  headers.set('Content-Disposition', 'attachment')
  headers.set('Cache-Control', 'private, no-store')
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  return headers
}

type Overrides = CollectionOverrides & {
  /** How large a file may be, in MB. The server has to let as much pass, and some for the form around it. */
  readonly largestMb?: number
}

/** What buyers download. Read by the shop's own people alone; buyers come by their own links. */
export const digitalFiles = ({ largestMb = LARGEST_FILE_MB, ...overrides }: Overrides = {}) =>
  filesUpTo(largestMb)(overrides)

const filesUpTo = (largestMb: number) =>
  collectionBuilder(({ scope }) => ({
    slug: 'digital-files',
    // Else what is sold and what everybody sees would lie in one folder, and one be served as the other.
    custom: { ownFolder: true },
    labels: { singular: 'Download', plural: 'Downloads' },
    admin: {
      group: 'Catalogue',
      useAsTitle: 'title',
      defaultColumns: ['title', 'version', 'product', 'filename', 'filesize', 'updatedAt'],
      listSearchableFields: ['title', 'filename'],
      description: `Files that are sold, of ${largestMb} MB each at the most. Nobody reaches them but by a link of their own after they have paid.`,
      hideAPIURL: true,
      components: {
        beforeListTable: [
          emptyList({
            title: 'Nothing to download yet',
            text: 'Make a product a “Download or licence key”, then add its files here. Whoever pays for it gets them at once.',
          }),
        ],
      },
    },
    access: { read: members, create: members, update: members, delete: members },
    defaultSort: '-createdAt',
    lockDocuments: false,
    disableDuplicate: true,
    indexes: [{ fields: inShop(scope, 'product') }],
    upload: {
      // A game is a program. Nobody runs it here: it is sent as an attachment, under a host that shows none.
      allowRestrictedFileTypes: true,
      crop: false,
      focalPoint: false,
      modifyResponseHeaders: asAttachment,
    },
    hooks: { beforeOperation: [checkSize(largestMb)], beforeDelete: [keepSold] },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'title',
            type: 'text',
            required: true,
            maxLength: 200,
            admin: { width: '70%', description: 'What buyers read beside the button.' },
          },
          {
            name: 'version',
            type: 'text',
            maxLength: 60,
            admin: {
              width: '30%',
              description: 'Put a new file in its place and earlier buyers get that one.',
            },
          },
        ],
      },
      {
        name: 'product',
        type: 'relationship',
        relationTo: 'products',
        // Not required by the database: a file that was sold outlives its product.
        validate: (value: unknown) => (value ? true : 'Say with which product it is sold.'),
        filterOptions: { kind: { equals: 'digital' } },
        admin: {
          description: 'Who buys it gets this file. It must be a “Download or licence key”.',
        },
      },
      {
        name: 'variant',
        type: 'relationship',
        relationTo: 'variants',
        filterOptions: ({ data }) => {
          const { product } = (data ?? {}) as { product?: unknown }
          return typeof product === 'string' ? { product: { equals: product } } : true
        },
        admin: { description: 'Empty: with every variant of the product.' },
      },
    ],
  }))
