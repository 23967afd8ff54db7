import { serve } from '@souk/kernel'
import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'

import { statementCsv } from '../domain/index.ts'
import type { statementView } from '../operations/index.ts'
import { statementPdf, type ShopsStatement } from './statementPdf.ts'

type Rendering = {
  readonly type: string
  readonly render: (statement: ShopsStatement) => Promise<string | Uint8Array<ArrayBuffer>>
}

/**
 * A statement as a file. The operation answers it, with all that guards it; this only gives what it
 * answered another form, and hands on a refusal as it is.
 */
const endpointFor = (extension: string, { type, render }: Rendering): Endpoint => ({
  path: `/:id/statement.${extension}`,
  method: 'get',
  handler: async (req) => {
    const id = encodeURIComponent(String(req.routeParams?.['id']))
    const answer = await serve(req.payload, asRequest(req), `/stripe-payouts/${id}/statement`)
    if (answer.status !== 200) return answer
    const statement = (await answer.json()) as z.output<typeof statementView>
    const name = `payout-${statement.payout.arrivalDate.slice(0, 10)}-${statement.payout.externalId}`
    return new Response(await render(statement), {
      headers: {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${name}.${extension}"`,
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
        'X-Request-ID': answer.headers.get('X-Request-ID') ?? '',
      },
    })
  },
})

/** Payload extends the Request it was given; its type does not say so. */
const asRequest = (req: PayloadRequest): Request => req as unknown as Request

/** `GET /stripe-payouts/:id/statement.csv` and `.pdf`. */
export const statementEndpoints: Endpoint[] = [
  endpointFor('csv', {
    type: 'text/csv; charset=utf-8',
    render: (statement) => Promise.resolve(statementCsv(statement)),
  }),
  endpointFor('pdf', { type: 'application/pdf', render: statementPdf }),
]
