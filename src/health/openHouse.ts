import config from '@payload-config'
import { getPayload } from 'payload'

/** Ends the process when Payload does not start: a server that cannot serve must not look alive. */
export const openHouse = async (): Promise<void> => {
  try {
    await getPayload({ config, cron: true })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
