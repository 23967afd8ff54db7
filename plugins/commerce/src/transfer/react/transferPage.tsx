import { Gutter } from '@payloadcms/ui'
import { scopeOf, type Context } from '@souk/kernel'
import { PanelStyle } from '@souk/kernel/panel'
import { ask, panelShop, shopApi } from '@souk/kernel/panel/server'
import type { DocumentViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { idOf } from '../../shared/idOf.ts'
import { TransferCrumbs } from './TransferCrumbs.tsx'
import { TransferStyle } from './TransferStyle.tsx'

type Shown = { readonly id: string; readonly title: string }

type Room<One extends Shown> = {
  readonly first: One
  /** Of its operations. */
  readonly address: string
  /** Of the panel. */
  readonly admin: string
  readonly ctx: Context
  readonly locale: string
}

/** The page of one import or export; nothing where it belongs to another shop. */
export const transferPage =
  <One extends Shown>(list: 'imports' | 'exports', show: (room: Room<One>) => ReactNode) =>
  async ({ doc, initPageResult }: DocumentViewServerProps) => {
    const { req } = initPageResult
    const { field } = scopeOf(req.payload)
    const ctx = await panelShop(req, field ? idOf((doc as Record<string, unknown>)[field]) : null)
    const id = idOf(doc)
    const first = ctx && id ? ((await ask(ctx, `${list}.read`, { id })) as One | null) : null
    if (!ctx || !first) return null
    const { admin } = req.payload.config.routes
    return (
      <Gutter className="souk-transfer">
        <PanelStyle />
        <TransferStyle />
        <TransferCrumbs admin={admin} id={first.id} list={list} title={first.title} />
        {show({
          first,
          address: `${shopApi(ctx)}/transfer/${list}/${first.id}`,
          admin,
          ctx,
          locale: req.i18n.language,
        })}
      </Gutter>
    )
  }
