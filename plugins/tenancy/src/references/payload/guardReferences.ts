import {
  ValidationError,
  type CollectionBeforeChangeHook,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'

import { idOf } from '../../membershipsOf.ts'
import {
  referencesIn,
  type BlockLike,
  type Blocks,
  type FieldLike,
  type Reference,
} from '../domain/index.ts'

/**
 * Refuses a document that mentions another tenant's, wherever in it: reading it would populate what
 * it mentions. Runs for drafts too, which Payload saves without validating. What was mentioned
 * before is left alone: it was checked then, and may be gone since.
 *
 * @param collections those whose documents belong to tenants
 * @param field where a document names its tenant: `id` for the tenants themselves
 */
export const guardReferences =
  (
    collections: ReadonlySet<string>,
    field: 'tenant' | 'id' = 'tenant',
  ): CollectionBeforeChangeHook =>
  async ({ collection, data, originalDoc, req }) => {
    const { config } = req.payload
    const fields = collection.fields as unknown as FieldLike[]
    const blocks = blocksOf(config)
    const known = new Set(referencesIn(fields, originalDoc, blocks).map(keyOf))
    const fresh = referencesIn(fields, data, blocks).filter(
      (one) => collections.has(one.to) && !known.has(keyOf(one)),
    )
    if (fresh.length === 0) return data
    const tenant =
      idOf((originalDoc as Holder | undefined)?.[field]) ??
      (field === 'id' ? null : idOf((data as Holder)[field]))
    const strangers = await strangersAmong(req, fresh, tenant)
    if (strangers.length === 0) return data
    throw new ValidationError(
      {
        collection: collection.slug,
        errors: strangers.map(({ path }) => ({
          path,
          message: 'What this refers to is not there.',
        })),
      },
      req.t,
    )
  }

type Holder = { readonly tenant?: unknown; readonly id?: unknown }

const keyOf = ({ to, id }: Reference): string => `${to} ${id}`

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** One question a collection. The tenant is said in it, since the platform's role sees all. */
const strangersAmong = async (
  req: PayloadRequest,
  references: readonly Reference[],
  tenant: string | null,
): Promise<Reference[]> => {
  const targets = [...new Set(references.map(({ to }) => to))]
  const strangers: Reference[] = []
  for (const to of targets) {
    const mentions = references.filter((one) => one.to === to)
    const ids = [...new Set(mentions.map(({ id }) => id))].filter((id) => uuid.test(id))
    const found = tenant && ids.length > 0 ? await idsOf(req, to, ids, tenant) : new Set<string>()
    strangers.push(...mentions.filter(({ id }) => !found.has(id)))
  }
  return strangers
}

const idsOf = async (
  req: PayloadRequest,
  collection: string,
  ids: readonly string[],
  tenant: string,
): Promise<ReadonlySet<string>> => {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: collection as never,
    where: { and: [{ id: { in: ids } }, { tenant: { equals: tenant } }] },
    select: { id: true },
    limit: 0,
    pagination: false,
    req,
  })
  return new Set(docs.map(({ id }) => String(id)))
}

type LexicalEditor = {
  editorConfig?: {
    resolvedFeatureMap?: Map<string, { sanitizedServerFeatureProps?: BlocksProps }>
  }
}
type BlocksProps = { blocks?: (BlockLike | string)[]; inlineBlocks?: (BlockLike | string)[] }

const blocksOf = (config: SanitizedConfig): Blocks => {
  const named = (slug: string): BlockLike | undefined =>
    config.blocks?.find((block) => block.slug === slug) as BlockLike | undefined
  return {
    named,
    inText: ({ editor }) => {
      const features = (editor as LexicalEditor | undefined)?.editorConfig?.resolvedFeatureMap
      const { blocks = [], inlineBlocks = [] } =
        features?.get('blocks')?.sanitizedServerFeatureProps ?? {}
      return [...blocks, ...inlineBlocks].flatMap((one) => {
        const block = typeof one === 'string' ? named(one) : one
        return block ? [block] : []
      })
    },
  }
}
