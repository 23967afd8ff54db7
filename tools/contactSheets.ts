import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { demoShops } from '../src/scripts/seed/demoShops.ts'
import { contactSheet } from '../src/scripts/seed/pictures/contactSheet.ts'
import { paintAll } from '../src/scripts/seed/pictures/paintAll.ts'
import { picturesOf } from '../src/scripts/seed/shop.ts'

// For looking at a change to the drawings: `npx tsx tools/contactSheets.ts <folder>`.
const folder = process.argv[2] ?? 'contact-sheets'

await mkdir(folder, { recursive: true })
for (const shop of demoShops) {
  const specs = picturesOf(shop)
  const painted = new Map<string, Buffer>()
  await paintAll(specs, {}, ({ name }, bytes) => {
    painted.set(name, bytes)
  })
  const inOrder = specs.flatMap(({ name }) => painted.get(name) ?? [])
  await writeFile(
    join(folder, `${shop.slug}.png`),
    await contactSheet(inOrder, { columns: 8, side: 240 }),
  )
}
