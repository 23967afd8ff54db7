import { formatAdminURL } from 'payload/shared'
import type { IncomingAuthType, PayloadRequest } from 'payload'

import { settingsOf } from '../../settings.ts'

const MINUTES = 60

/** The mail with which people of the panel set a new password. */
export const resetMail: NonNullable<IncomingAuthType['forgotPassword']> = {
  expiration: MINUTES * 60 * 1000,
  generateEmailSubject: () => 'Set a new password for the panel',
  generateEmailHTML: ({ req, token } = {}) => letter(linkOf(req as PayloadRequest, token ?? '')),
}

/** To the panel's own address as it is configured: a Host header could lead the token elsewhere. */
const linkOf = ({ payload: { config } }: PayloadRequest, token: string): string =>
  formatAdminURL({
    adminRoute: config.routes.admin,
    path: `${config.admin.routes.reset}/${token}` as `/${string}`,
    serverURL: settingsOf({ config }).panelUrl,
  })

const letter = (link: string): string => `<p>Hello,</p>
<p>somebody, hopefully you, asked for a new password for the panel. With this you can set one:</p>
<p><a href="${link}">${link}</a></p>
<p>It is valid for ${MINUTES} minutes. If it was not you, there is nothing that you need to do.</p>
`
