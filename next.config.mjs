import { withPayload } from '@payloadcms/next/withPayload'

const largestRequestMb = Math.max(30, Number(process.env.DIGITAL_FILE_MAX_MB) || 0) + 2

/** @type {import('next').NextConfig} */
const nextConfig = {
  // Every state of the sources has a build of its own, so that a new one cannot break a running server.
  distDir: process.env.SOUK_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // Next's own redirect knows neither the envelope nor the request's id; the proxy leads pages, as it leads all else.
  skipTrailingSlashRedirect: true,
  reactStrictMode: true,
  devIndicators: false,
  // Shops are reached at <slug>.localhost in development.
  allowedDevOrigins: ['*.localhost'],
  // It reads the metrics of its fonts from files beside it, which no bundle has.
  serverExternalPackages: ['pdfkit'],
  images: { unoptimized: true },
  // `npm test` checks types once, for everything; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // A file that is imported or sold comes in one piece; what takes it says how large it may be.
  experimental: {
    proxyClientMaxBodySize: `${largestRequestMb}mb`,
    strictRouteTypes: true,
    isrFlushToDisk: false,
  },
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
