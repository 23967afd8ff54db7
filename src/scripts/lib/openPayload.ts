import type { Payload } from 'payload'

/**
 * Payload with the application's configuration, for scripts. Import it after the environment is complete. `connect: false`
 * for work that needs the schema but no database.
 */
export async function openPayload({
  connect = true,
}: { connect?: boolean } = {}): Promise<Payload> {
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('../../../payload.config.ts'),
  ])
  // Payload would look for a dev server's reload channel and wait for it.
  process.env.DISABLE_PAYLOAD_HMR = 'true'
  return await getPayload({ config, disableOnInit: true, disableDBConnect: !connect })
}
