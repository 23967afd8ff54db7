/** The bytes of a file as they are, in Base64: which letters they mean is found out later. */
export const contentOf = async (file: Blob): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const parts: string[] = []
  // All at once would be more arguments than a function takes.
  for (let at = 0; at < bytes.length; at += 0x80_00)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x80_00)))
  return btoa(parts.join(''))
}
