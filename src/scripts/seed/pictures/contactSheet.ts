import sharp from 'sharp'

/** Lays pictures out in a grid for looking at them together; answers a PNG. */
export const contactSheet = async (
  pictures: readonly Buffer[],
  { columns = 6, side = 320 }: { columns?: number; side?: number } = {},
): Promise<Buffer> => {
  const rows = Math.ceil(pictures.length / columns)
  const tiles = await Promise.all(
    pictures.map(async (picture, index) => ({
      input: await sharp(picture)
        .resize(side, side, { fit: 'contain', background: '#ffffff' })
        .png()
        .toBuffer(),
      left: (index % columns) * (side + 8),
      top: Math.floor(index / columns) * (side + 8),
    })),
  )
  return sharp({
    create: {
      width: columns * (side + 8),
      height: rows * (side + 8),
      channels: 3,
      background: '#ffffff',
    },
  })
    .composite(tiles)
    .png()
    .toBuffer()
}
