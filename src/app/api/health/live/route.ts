/** Touches nothing: the process answers. Also the yardstick of every benchmark. */
export const GET = (): Response => Response.json({ ok: true })

export const dynamic = 'force-dynamic'
