import { subscribe } from 'node:diagnostics_channel'

/**
 * Loaded into Next's process, which takes over whatever `X-Forwarded-For` a caller has made up. Here it becomes the
 * one address that can be believed: with `TRUSTED_PROXIES=2` the one that the second proxy from us has written down,
 * with none the other end of the connection. What else a proxy would say is then no proxy's word either.
 */
const trusted = Number(process.env.TRUSTED_PROXIES ?? 0)

subscribe('http.server.request.start', (message) => {
  const { request, socket } =
    /** @type {{ request: import('node:http').IncomingMessage, socket: import('node:net').Socket }} */ (
      message
    )
  const { headers } = request
  const direct = socket.remoteAddress ?? ''
  if (trusted === 0) {
    headers['x-forwarded-for'] = direct
    for (const name of ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded'])
      delete headers[name]
    return
  }
  const told = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
  headers['x-forwarded-for'] = told.at(-trusted) ?? told[0] ?? direct
})
