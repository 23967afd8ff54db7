import { startWorker as startDelivering, type Worker } from '@souk/kernel'
import { getPayload } from 'payload'

/** Delivers events after their transactions have committed, until it is stopped. */
export const startWorker = async (): Promise<Worker> => {
  const { default: config } = await import('../../payload.config.ts')
  return startDelivering(await getPayload({ config }))
}
