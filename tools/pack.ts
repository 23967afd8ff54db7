import { packPlugins } from './packPlugins.ts'

/** Packs the plugins as tarballs: `tsx tools/pack.ts [directory]`, default `.data/packages`. */
const tarballs = packPlugins(process.argv[2] ?? '.data/packages')
for (const tarball of Object.values(tarballs)) console.log(tarball)
