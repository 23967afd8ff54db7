import { env } from '../env.ts'

/** Where people reach the panel, by the rule that makes the shops' addresses: never by a Host header. */
export const panelAddress = (): string => {
  const { baseDomain, port } = env()
  return baseDomain === 'localhost' ? `http://localhost:${port}` : `https://${baseDomain}`
}
