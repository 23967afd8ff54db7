import {
  isAddress,
  isClosedShop,
  normaliseHost,
  pathTenantHeader,
  signPathTenant,
  tenantInPath,
} from '@souk/tenancy/routing'
import { requestIdOf } from '@souk/kernel/request-id'
import { NextResponse, type NextRequest } from 'next/server'

import { env } from './env.ts'

/**
 * Leads addresses to where they are served; it decides nothing about who may see what, since the
 * handlers look up the tenant again.
 */
export const proxy = (request: NextRequest): NextResponse => {
  const path = request.nextUrl.pathname
  if (!isReadable(path, request.nextUrl.search)) return unreadable(request, path)
  return path.startsWith('/api/') ? toApi(request, path) : toPages(request, path)
}

/**
 * What shoppers ask of the API most is not led through here, and stays as fast as it is; nor are the files of a build,
 * which are the same for every request and carry no id of one.
 */
export const config = {
  matcher: ['/api/((?!store|health).*)', '/api/(.*%.*)', '/((?!api|_next|favicon.ico).*)'],
}

/** NUL is in no text that the database holds, so it asks for nothing that there could be. */
const isReadable = (path: string, search: string): boolean => {
  if (/%00/.test(path) || (/%00/.test(search) && !path.startsWith('/api/'))) return false
  try {
    return decodeURIComponent(path) !== ''
  } catch {
    return false
  }
}

/** Next has no words for an address with a broken percent escape, and says that the fault is its own. */
const unreadable = (request: NextRequest, path: string): NextResponse => {
  const headers = { 'X-Request-ID': requestIdOf(request.headers) }
  const message = 'This address cannot be read.'
  if (!path.startsWith('/api/')) return new NextResponse(message, { status: 400, headers })
  const data = { code: 'invalid_input', issues: [{ path: [], message }] }
  const body = { errors: [{ name: 'InvalidInput', message, data }] }
  return NextResponse.json(body, { status: 400, headers })
}

/** `/api/tenant/<slug>/store/cart` is served as `/api/store/cart`, with the slug in a signed header. */
const toApi = (request: NextRequest, path: string): NextResponse => {
  const named = tenantInPath(path)
  const id = requestIdOf(request.headers)
  const headers = new Headers(request.headers)
  headers.delete(pathTenantHeader)
  headers.set('x-request-id', id)
  if (!named) return NextResponse.next({ request: { headers }, headers: { 'X-Request-ID': id } })
  headers.set(pathTenantHeader, signPathTenant(named.slug, env().secret))
  return NextResponse.rewrite(to(request, named.rest), {
    request: { headers },
    // Operations answer with it themselves; Payload's own routes do not.
    headers: isOfStore(named.rest) ? {} : { 'X-Request-ID': id },
  })
}

const isOfStore = (path: string): boolean => /^\/api\/store(\/|$)/.test(path)

/** Each page has one address; the API takes a slash at its end for none, and answers at once. */
const toPages = (request: NextRequest, path: string): NextResponse => {
  const id = requestIdOf(request.headers)
  const headers = new Headers(request.headers)
  headers.set('x-request-id', id)
  const response = isBare(path) ? toShopsPages(request, path, headers) : toBare(request, path)
  response.headers.set('X-Request-ID', id)
  return response
}

const isBare = (path: string): boolean => path === '/' || !path.endsWith('/')

/** Two slashes at the beginning would lead to another host. */
const toBare = (request: NextRequest, path: string): NextResponse => {
  const url = new URL(request.url)
  url.pathname = `/${path.replace(/^\/+|\/+$/g, '')}`
  return NextResponse.redirect(url, 308)
}

/** A shop's own host shows the shop's pages at its root, and nothing of the panel. */
const toShopsPages = (request: NextRequest, path: string, headers: Headers): NextResponse => {
  const shop = shopOf(headers.get('host'))
  if (!shop) {
    const named = shopInPath(path)
    return isClosedShop(named)
      ? closed(request, named)
      : NextResponse.next({ request: { headers } })
  }
  if (isOfPanel(path)) return new NextResponse('There is nothing here.', { status: 404 })
  return isClosedShop(shop)
    ? closed(request, shop)
    : NextResponse.rewrite(
        to(request, `/shops/${encodeURIComponent(shop)}${path === '/' ? '' : path}`),
        { request: { headers } },
      )
}

/** A slug, or the host of a domain of the shop's own; nothing for the platform's own name. */
const shopOf = (given: string | null): string | null => {
  const host = normaliseHost(given)
  const { baseDomain } = env()
  if (!host || host === baseDomain || isAddress(host)) return null
  const label = host.endsWith(`.${baseDomain}`) ? host.slice(0, -baseDomain.length - 1) : null
  return label && !label.includes('.') ? label : host
}

/** A page cannot choose its status; this route says 503. */
const closed = (request: NextRequest, shop: string): NextResponse =>
  NextResponse.rewrite(to(request, `/shops/${encodeURIComponent(shop)}/closed`))

const shopInPath = (path: string): string =>
  decodeURIComponent(/^\/shops\/([^/]+)/.exec(path)?.[1] ?? '')

const isOfPanel = (path: string): boolean => /^\/admin(\/|$)/.test(path)

const to = (request: NextRequest, path: string): URL => {
  const url = request.nextUrl.clone()
  url.pathname = path
  return url
}
