import { randomUUID } from 'node:crypto'
import { Server } from 'node:http'

/**
 * Loaded into Next's process, which stumbles over methods that it does not know (TRACE, PROPFIND, …) before anything of ours
 * is asked, and then has no words, or says that the fault is its own.
 */
const known = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
/** @type {(this: Server, ...args: unknown[]) => boolean} */
const emit = Reflect.get(Server.prototype, 'emit')

/** @this {Server} */
Server.prototype.emit = function (event, ...args) {
  if (event !== 'request' || known.includes(args[0].method)) return emit.call(this, event, ...args)
  refuse(...args)
  return true
}

/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
const refuse = (request, response) => {
  const given = String(request.headers['x-request-id'] ?? '')
  const message = `This address takes ${known.join(', ')} only.`
  const data = { allowed: known, code: 'method_not_allowed' }
  request.resume()
  response.writeHead(405, {
    Allow: known.join(', '),
    'Content-Type': 'application/json; charset=utf-8',
    'X-Request-ID': /^[A-Za-z0-9._-]{1,128}$/.test(given) ? given : randomUUID(),
  })
  response.end(JSON.stringify({ errors: [{ name: 'MethodNotAllowed', message, data }] }))
}
