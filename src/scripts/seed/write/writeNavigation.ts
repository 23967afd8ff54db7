import type { Desk } from './desk.ts'
import { idsOf } from './idsOf.ts'
import { linkData, type Targets } from './linkData.ts'

/** The links in the header and the footer. */
export const writeNavigation = async (desk: Desk, targets: Targets): Promise<void> => {
  const { payload, demo, tenant } = desk
  if ((await idsOf(desk, 'navigation', 'tenant')).size > 0) return
  const { header, footer, footnote } = demo.navigation
  await payload.create({
    collection: 'navigation',
    depth: 0,
    data: {
      tenant,
      header: header.map((link) => linkData(targets, link)),
      footer: footer.map(({ heading, links }) => ({
        heading,
        links: links.map((link) => linkData(targets, link)),
      })),
      footnote,
    },
  })
}
