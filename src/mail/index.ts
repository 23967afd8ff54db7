import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { EmailAdapter } from 'payload'

import type { Env } from '../env.ts'
import { fileAdapter } from './fileAdapter.ts'

/** How mails leave: over SMTP where a server is configured, else into a folder of the data directory. */
export const mail = ({
  smtpUrl,
  dataDir,
  baseDomain,
}: Pick<Env, 'smtpUrl' | 'dataDir' | 'baseDomain'>): EmailAdapter | Promise<EmailAdapter> => {
  const sender = { defaultFromAddress: `no-reply@${baseDomain}`, defaultFromName: 'Souk' }
  return smtpUrl
    ? nodemailerAdapter({ ...sender, skipVerify: true, transportOptions: { url: smtpUrl } })
    : fileAdapter({ ...sender, directory: `${dataDir}/mails` })
}
